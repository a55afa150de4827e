<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AddSources</name>
    <message numerus="yes">
        <source>Follow %n source(s)</source>
        <translation>
            <numerusform>Follow %n source</numerusform>
            <numerusform>Follow %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message numerus="yes">
        <source>{currency} moves by {percent} % in %n day(s)</source>
        <translation>
            <numerusform>{currency} moves by {percent} % in %n day</numerusform>
            <numerusform>{currency} moves by {percent} % in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{currency}: {percent} % in %n day(s)</source>
        <translation>
            <numerusform>{currency}: {percent} % in %n day</numerusform>
            <numerusform>{currency}: {percent} % in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{figure} %n day(s) before</source>
        <translation>
            <numerusform>{figure} %n day before</numerusform>
            <numerusform>{figure} %n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are kept offline now; their pictures take {size}.</source>
        <translation>
            <numerusform>%n story is kept offline now; its pictures take {size}.</numerusform>
            <numerusform>%n stories are kept offline now; their pictures take {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>out of date, %n day(s) old</source>
        <translation>
            <numerusform>out of date, %n day old</numerusform>
            <numerusform>out of date, %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>%n address(es) copied.</source>
        <translation>
            <numerusform>%n address copied.</numerusform>
            <numerusform>%n addresses copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) asked to be left alone.</source>
        <translation>
            <numerusform>%n site asked to be left alone.</numerusform>
            <numerusform>%n sites asked to be left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) answered.</source>
        <translation>
            <numerusform>%n source answered.</numerusform>
            <numerusform>%n sources answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) chosen.</source>
        <translation>
            <numerusform>%n source chosen.</numerusform>
            <numerusform>%n sources chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read.</source>
        <translation>
            <numerusform>%n source could not be read.</numerusform>
            <numerusform>%n sources could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) followed.</source>
        <translation>
            <numerusform>%n source followed.</numerusform>
            <numerusform>%n sources followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) need attention.</source>
        <translation>
            <numerusform>%n source needs attention.</numerusform>
            <numerusform>%n sources need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message numerus="yes">
        <source>%n followed already.</source>
        <translation>
            <numerusform>%n was followed already.</numerusform>
            <numerusform>%n were followed already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) added.</source>
        <translation>
            <numerusform>%n source added.</numerusform>
            <numerusform>%n sources added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) are back.</source>
        <translation>
            <numerusform>%n source is back.</numerusform>
            <numerusform>%n sources are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) removed; their pinned stories stay.</source>
        <translation>
            <numerusform>%n source removed; its pinned stories stay.</numerusform>
            <numerusform>%n sources removed; their pinned stories stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are back.</source>
        <translation>
            <numerusform>%n story is back.</numerusform>
            <numerusform>%n stories are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are read again.</source>
        <translation>
            <numerusform>%n story is read again.</numerusform>
            <numerusform>%n stories are read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are unread again.</source>
        <translation>
            <numerusform>%n story is unread again.</numerusform>
            <numerusform>%n stories are unread again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) deleted.</source>
        <translation>
            <numerusform>%n story deleted.</numerusform>
            <numerusform>%n stories deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) marked read.</source>
        <translation>
            <numerusform>%n story marked read.</numerusform>
            <numerusform>%n stories marked read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) marked unread.</source>
        <translation>
            <numerusform>%n story marked unread.</numerusform>
            <numerusform>%n stories marked unread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) pinned again.</source>
        <translation>
            <numerusform>%n story pinned again.</numerusform>
            <numerusform>%n stories pinned again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) pinned.</source>
        <translation>
            <numerusform>%n story pinned.</numerusform>
            <numerusform>%n stories pinned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) unpinned again.</source>
        <translation>
            <numerusform>%n story unpinned again.</numerusform>
            <numerusform>%n stories unpinned again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) unpinned.</source>
        <translation>
            <numerusform>%n story unpinned.</numerusform>
            <numerusform>%n stories unpinned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message numerus="yes">
        <source>%n rate(s) copied.</source>
        <translation>
            <numerusform>%n rate copied.</numerusform>
            <numerusform>%n rates copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This site has %n feed(s). Choose:</source>
        <translation>
            <numerusform>This site has %n feed:</numerusform>
            <numerusform>This site has %n feeds. Choose:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinListDialog</name>
    <message numerus="yes">
        <source>Pin %n story(s) of “{title}”, and keep their full texts and pictures offline?</source>
        <translation>
            <numerusform>Pin %n story of “{title}”, and keep its full text and pictures offline?</numerusform>
            <numerusform>Pin %n stories of “{title}”, and keep their full texts and pictures offline?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n word added</numerusform>
            <numerusform>%n words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>%n word removed</numerusform>
            <numerusform>%n words removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n paragraph(s) unchanged …</source>
        <translation>
            <numerusform>… %n paragraph unchanged …</numerusform>
            <numerusform>… %n paragraphs unchanged …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message numerus="yes">
        <source>%n picture(s) were not at hand.</source>
        <translation>
            <numerusform>%n picture was not at hand.</numerusform>
            <numerusform>%n pictures were not at hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) saved as {path}.</source>
        <translation>
            <numerusform>%n story saved as {path}.</numerusform>
            <numerusform>%n stories saved as {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceTable</name>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources need attention</source>
        <translation>
            <numerusform>%n source needs attention</numerusform>
            <numerusform>%n sources need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fine} of %Ln sources fine</source>
        <translation>
            <numerusform>{fine} of %Ln source fine</numerusform>
            <numerusform>{fine} of %Ln sources fine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryHeader</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: go to the top</source>
        <translation>
            <numerusform>%n new: go to the top</numerusform>
            <numerusform>%n new: go to the top</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorySentence</name>
    <message numerus="yes">
        <source>and %n more source(s)</source>
        <translation>
            <numerusform>and %n more source</numerusform>
            <numerusform>and %n more sources</numerusform>
        </translation>
    </message>
</context>
</TS>
