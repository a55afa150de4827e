<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ky_KG" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>A desktop news reader with official exchange rates.</source>
        <translation>Расмий валюта курстары менен жаңылык окуу программасы.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабуу</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, © 2026 The Newsdesk authors.</source>
        <translation>MIT лицензиясындагы эркин программа, © 2026, Newsdesk авторлору.</translation>
    </message>
    <message>
        <source>Made with Qt {qt} (LGPL) and Python {python}.</source>
        <translation>Qt {qt} (LGPL) жана Python {python} менен жасалган.</translation>
    </message>
    <message>
        <source>There is no account and no tracking: your sources, stories and settings stay on this computer, and only the sites you follow, the exchange rates and the pictures of stories are asked for.</source>
        <translation>Каттоо эсеби да, аңдуу да жок: булактар, жаңылыктар жана ырастоолор ушул компьютерде калат; сиз жазылган сайттар, валюта курстары жана жаңылыктардын сүрөттөрү гана суралат.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add sources</source>
        <translation>Булак кошуу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабуу</translation>
    </message>
</context>
<context>
    <name>AddSources</name>
    <message>
        <source>Follow</source>
        <translation>Жазылуу</translation>
    </message>
    <message numerus="yes">
        <source>Follow %n source(s)</source>
        <translation>
            <numerusform>%n булакка жазылуу</numerusform>
            <numerusform>%n булакка жазылуу</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Copy</source>
        <translation>Көчүрүү</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Шилтеменин дарегин көчүрүү</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Шилтемени ачуу</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Баарын тандоо</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>All countries</source>
        <translation>Бардык өлкөлөр</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Бардык тилдер</translation>
    </message>
    <message>
        <source>Catalogue of sources</source>
        <translation>Булактардын каталогу</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Өлкө</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тил</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Bishkek {time}</source>
        <translation>Бишкек {time}</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation>Убакыт: {time}</translation>
    </message>
</context>
<context>
    <name>Commander</name>
    <message>
        <source>Copied.</source>
        <translation>Көчүрүлдү.</translation>
    </message>
    <message>
        <source>Export OPML</source>
        <translation>OPML экспорттоо</translation>
    </message>
    <message>
        <source>Import OPML</source>
        <translation>OPML импорттоо</translation>
    </message>
    <message>
        <source>Lists of sources (*.opml *.xml);;All files (*)</source>
        <translation>Булактардын тизмеси (*.opml *.xml);;Бардык файлдар (*)</translation>
    </message>
    <message>
        <source>Lists of sources (*.opml)</source>
        <translation>Булактардын тизмеси (*.opml)</translation>
    </message>
    <message>
        <source>This story has no address to open.</source>
        <translation>Бул жаңылыктын ачыла турган дареги жок.</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Жазылган файл: {path}.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>About Newsdesk</source>
        <translation>Newsdesk жөнүндө</translation>
    </message>
    <message>
        <source>Add sources…</source>
        <translation>Булак кошуу…</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Бардык жаңылыктар</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Буйруктар</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Шилтемени көчүрүү</translation>
    </message>
    <message>
        <source>Delete story</source>
        <translation>Жаңылыкты өчүрүү</translation>
    </message>
    <message>
        <source>Export OPML…</source>
        <translation>OPML экспорттоо…</translation>
    </message>
    <message>
        <source>Import OPML…</source>
        <translation>OPML импорттоо…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Баскычтар</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Текстти чоңойтуу</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Баарын окулган деп белгилөө</translation>
    </message>
    <message>
        <source>Mark read or unread</source>
        <translation>Окулган же окула элек деп белгилөө</translation>
    </message>
    <message>
        <source>Newest or oldest first</source>
        <translation>Адегенде жаңылары же эскилери</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>Кийинки жаңылык</translation>
    </message>
    <message>
        <source>Next unread story</source>
        <translation>Кийинки окула элек жаңылык</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Тексттин кадимки өлчөмү</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Браузерде ачуу</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Кадоо же кадоодон алуу</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Кадалган</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Ырастоолор…</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Мурунку жаңылык</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Чыгуу</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Жаңылоо</translation>
    </message>
    <message>
        <source>Scroll, or go on to the next unread story</source>
        <translation>Жылдыруу же кийинки окула элек жаңылыкка өтүү</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Издөө</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Текстти кичирейтүү</translation>
    </message>
    <message>
        <source>Source doctor</source>
        <translation>Булактарды текшерүү</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Булактар</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Жаңылыктар</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгүн</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Артка кайтаруу</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Окула элек</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Бөлүмдөр</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Терезе</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n комментарий</numerusform>
            <numerusform>%n комментарий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мүн</numerusform>
            <numerusform>%n мүн</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>out of date, %n day(s) old</source>
        <translation>
            <numerusform>эскирген, %n күн болду</numerusform>
            <numerusform>эскирген, %n күн болду</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>%n address(es) copied.</source>
        <translation>
            <numerusform>%n дарек көчүрүлдү.</numerusform>
            <numerusform>%n дарек көчүрүлдү.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) asked to be left alone.</source>
        <translation>
            <numerusform>%n сайт тыныгуу сурады.</numerusform>
            <numerusform>%n сайт тыныгуу сурады.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) answered.</source>
        <translation>
            <numerusform>%n булак жооп берди.</numerusform>
            <numerusform>%n булак жооп берди.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) chosen.</source>
        <translation>
            <numerusform>%n булак тандалды.</numerusform>
            <numerusform>%n булак тандалды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read.</source>
        <translation>
            <numerusform>%n булакты окуу мүмкүн болгон жок.</numerusform>
            <numerusform>%n булакты окуу мүмкүн болгон жок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) followed.</source>
        <translation>
            <numerusform>Тизмеде %n булак бар.</numerusform>
            <numerusform>Тизмеде %n булак бар.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) need attention.</source>
        <translation>
            <numerusform>%n булакты карап чыгуу керек.</numerusform>
            <numerusform>%n булакты карап чыгуу керек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked less than a minute ago: try again in a moment.</source>
        <translation>Текшерилгенине бир мүнөт боло элек: бир аздан кийин кайталаңыз.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабуу</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Даректи көчүрүү</translation>
    </message>
    <message>
        <source>None needs attention.</source>
        <translation>Карап чыга турганы жок.</translation>
    </message>
    <message>
        <source>Nothing can be reached: you are offline.</source>
        <translation>Эч нерсе жеткиликтүү эмес: тармак жок.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып салуу</translation>
    </message>
    <message>
        <source>Sources and their states</source>
        <translation>Булактар жана алардын абалы</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Токтотулду.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Азыр текшерүү</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Аракет кылынууда…</translation>
    </message>
    <message>
        <source>You do not follow any source yet.</source>
        <translation>Азырынча бир да булакка жазыла элексиз.</translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message numerus="yes">
        <source>%n followed already.</source>
        <translation>
            <numerusform>%n мурунтан эле тизмеде.</numerusform>
            <numerusform>%n мурунтан эле тизмеде.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) added.</source>
        <translation>
            <numerusform>%n булак кошулду.</numerusform>
            <numerusform>%n булак кошулду.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) are back.</source>
        <translation>
            <numerusform>%n булак кайтарылды.</numerusform>
            <numerusform>%n булак кайтарылды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) removed; their pinned stories stay.</source>
        <translation>
            <numerusform>%n булак алып салынды; кадалган жаңылыктары калды.</numerusform>
            <numerusform>%n булак алып салынды; кадалган жаңылыктары калды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are back.</source>
        <translation>
            <numerusform>%n жаңылык кайтарылды.</numerusform>
            <numerusform>%n жаңылык кайтарылды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are read again.</source>
        <translation>
            <numerusform>%n жаңылык кайра окулган болду.</numerusform>
            <numerusform>%n жаңылык кайра окулган болду.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are unread again.</source>
        <translation>
            <numerusform>%n жаңылык кайра окула элек болду.</numerusform>
            <numerusform>%n жаңылык кайра окула элек болду.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) deleted.</source>
        <translation>
            <numerusform>%n жаңылык өчүрүлдү.</numerusform>
            <numerusform>%n жаңылык өчүрүлдү.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) marked read.</source>
        <translation>
            <numerusform>%n жаңылык окулган деп белгиленди.</numerusform>
            <numerusform>%n жаңылык окулган деп белгиленди.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) marked unread.</source>
        <translation>
            <numerusform>%n жаңылык окула элек деп белгиленди.</numerusform>
            <numerusform>%n жаңылык окула элек деп белгиленди.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) pinned again.</source>
        <translation>
            <numerusform>%n жаңылык кайра кадалды.</numerusform>
            <numerusform>%n жаңылык кайра кадалды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) pinned.</source>
        <translation>
            <numerusform>%n жаңылык кадалды.</numerusform>
            <numerusform>%n жаңылык кадалды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) unpinned again.</source>
        <translation>
            <numerusform>%n жаңылык кайра кадоодон алынды.</numerusform>
            <numerusform>%n жаңылык кайра кадоодон алынды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) unpinned.</source>
        <translation>
            <numerusform>%n жаңылык кадоодон алынды.</numerusform>
            <numerusform>%n жаңылык кадоодон алынды.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Артка кайтара турган эч нерсе жок.</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>«{name}» кайтарылды.</translation>
    </message>
    <message>
        <source>“{name}” was added.</source>
        <translation>«{name}» кошулду.</translation>
    </message>
    <message>
        <source>“{name}” was removed; its pinned stories stay.</source>
        <translation>«{name}» алып салынды; кадалган жаңылыктары калды.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n жаңылык</numerusform>
            <numerusform>%n жаңылык</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Кошуу</translation>
    </message>
    <message>
        <source>Address of any site or feed</source>
        <translation>Каалаган сайттын же лентанын дареги</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Жокко чыгаруу</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Жазылуу</translation>
    </message>
    <message>
        <source>Looking for feeds</source>
        <translation>Ленталарды издөө</translation>
    </message>
    <message>
        <source>Looking for feeds…</source>
        <translation>Ленталар изделүүдө…</translation>
    </message>
    <message numerus="yes">
        <source>This site has %n feed(s). Choose:</source>
        <translation>
            <numerusform>Бул сайтта %n лента бар. Тандаңыз:</numerusform>
            <numerusform>Бул сайтта %n лента бар. Тандаңыз:</numerusform>
        </translation>
    </message>
    <message>
        <source>You follow this source already.</source>
        <translation>Бул булакка мурунтан жазылгансыз.</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Folders</source>
        <translation>Папкалар</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Папкасыз</translation>
    </message>
</context>
<context>
    <name>Intervals</name>
    <message>
        <source>Every {hours} h</source>
        <translation>Ар {hours} саатта</translation>
    </message>
    <message>
        <source>Every {hours} h {minutes} min</source>
        <translation>Ар {hours} саат {minutes} мүнөттө</translation>
    </message>
    <message>
        <source>Every {minutes} min</source>
        <translation>Ар {minutes} мүнөттө</translation>
    </message>
</context>
<context>
    <name>KeysList</name>
    <message>
        <source>Close</source>
        <translation>Жабуу</translation>
    </message>
    <message>
        <source>Letter keys work on every keyboard layout.</source>
        <translation>Тамга баскычтары каалаган клавиатура жайгашуусунда иштейт.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands and places</source>
        <translation>Буйруктар жана бөлүмдөр</translation>
    </message>
    <message>
        <source>Find a command, source or folder</source>
        <translation>Буйрукту, булакты же папканы табуу</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Эч нерсе дал келген жок.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Булак</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Дал келгендер</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Search</source>
        <translation>Издөө</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>A source can have an interval of its own in its properties.</source>
        <translation>Булактын касиеттеринде өзүнчө аралык коюуга болот.</translation>
    </message>
    <message>
        <source>Address of the rates</source>
        <translation>Курстардын дареги</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Көрүнүшү</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Системадагыдай</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Терезедегидей</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Түстөр</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Кенен</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Тыгыз</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Валюталар</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Караңгы</translation>
    </message>
    <message>
        <source>Font of stories</source>
        <translation>Жаңылыктардын шрифти</translation>
    </message>
    <message>
        <source>Headlines only</source>
        <translation>Баш сөздөр гана</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Канча убакытта</translation>
    </message>
    <message>
        <source>Keep read stories</source>
        <translation>Окулгандарды сактоо</translation>
    </message>
    <message>
        <source>Keep unread stories</source>
        <translation>Окула электерди сактоо</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тил</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Жарык</translation>
    </message>
    <message>
        <source>List of stories</source>
        <translation>Жаңылыктардын тизмеси</translation>
    </message>
    <message>
        <source>Load pictures</source>
        <translation>Сүрөттөрдү жүктөө</translation>
    </message>
    <message>
        <source>Look for new stories by itself</source>
        <translation>Жаңылыктарды өзү издесин</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Кагаз</translation>
    </message>
    <message>
        <source>Pinned stories are kept for good.</source>
        <translation>Кадалган жаңылыктар биротоло сакталат.</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Курстар</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Окуу</translation>
    </message>
    <message>
        <source>Room for pictures</source>
        <translation>Сүрөттөр үчүн орун</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Кертиксиз</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Сепия</translation>
    </message>
    <message>
        <source>Sepia is used while the window is light.</source>
        <translation>Сепия терезе жарык кезде колдонулат.</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Кертиктүү</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Сактоо</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Тексттин өлчөмү</translation>
    </message>
    <message>
        <source>The window changes at once, this dialog when it is opened again.</source>
        <translation>Негизги терезе дароо өзгөрөт, бул терезе кайра ачканда өзгөрөт.</translation>
    </message>
    <message>
        <source>Their three-letter codes in the order to show, with commas.</source>
        <translation>Үч тамгалуу коддор үтүр менен, көрсөтүү тартибинде.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Жаңылоо</translation>
    </message>
    <message>
        <source>Where the National Bank publishes them each day.</source>
        <translation>Улуттук банк аларды күн сайын жарыялаган дарек.</translation>
    </message>
    <message>
        <source>Without them, sites learn less about what you read.</source>
        <translation>Аларсыз сайттар эмнени окуганыңызды азыраак билет.</translation>
    </message>
    <message>
        <source>Write an address that begins with https://.</source>
        <translation>https:// менен башталган даректи жазыңыз.</translation>
    </message>
    <message>
        <source>Write codes such as USD,EUR,RUB.</source>
        <translation>Коддорду жазыңыз, мисалы: USD,EUR,RUB.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>күн</translation>
    </message>
    <message>
        <source>px</source>
        <translation>пикс.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Find a setting</source>
        <translation>Ырастоону табуу</translation>
    </message>
    <message>
        <source>No setting fits.</source>
        <translation>Дал келген ырастоо жок.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Бөлүмдөр</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Ырастоолор</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>Address</source>
        <translation>Дарек</translation>
    </message>
    <message>
        <source>As in preferences: {interval}</source>
        <translation>Ырастоолордогудай: {interval}</translation>
    </message>
    <message>
        <source>As often as it publishes</source>
        <translation>Жарыялоо ыргагына жараша</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Жокко чыгаруу</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көчүрүү</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Жаңылоо</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сактоо</translation>
    </message>
    <message>
        <source>Source properties</source>
        <translation>Булактын касиеттери</translation>
    </message>
    <message>
        <source>The name that the source gives itself</source>
        <translation>Булактын өзүнүн коюлган аты</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>1 {currency} = {figure} {base}</source>
        <translation>1 {currency} = {figure} {base}</translation>
    </message>
    <message>
        <source>Click to copy</source>
        <translation>Көчүрүү үчүн басыңыз</translation>
    </message>
    <message>
        <source>Fetched {time}</source>
        <translation>Алынды: {time}</translation>
    </message>
    <message>
        <source>Out of date: a newer rate was promised and has not come.</source>
        <translation>Курс эскирди: жаңысы күтүлгөн, бирок келген жок.</translation>
    </message>
    <message>
        <source>down {change}</source>
        <translation>{change} түштү</translation>
    </message>
    <message>
        <source>from {day}: {figure}</source>
        <translation>{day} күнүнөн: {figure}</translation>
    </message>
    <message>
        <source>new from {day}</source>
        <translation>жаңысы: {day}</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>эскирген</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>өзгөргөн жок</translation>
    </message>
    <message>
        <source>up {change}</source>
        <translation>{change} өстү</translation>
    </message>
    <message>
        <source>{change} since {day}</source>
        <translation>{change}, {day} күнүнөн бери</translation>
    </message>
    <message>
        <source>{provider} · in force {day}</source>
        <translation>{provider} · {day} күнкү</translation>
    </message>
    <message>
        <source>{provider}, in force {day}</source>
        <translation>{provider}, {day} күнкү курс</translation>
    </message>
</context>
<context>
    <name>RatesBar</name>
    <message>
        <source>Copied: {figure}</source>
        <translation>Көчүрүлдү: {figure}</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Валюта курстары</translation>
    </message>
    <message>
        <source>Exchange rates appear once you are online</source>
        <translation>Валюта курстары интернет болгондо чыгат</translation>
    </message>
    <message>
        <source>Fetched {time}</source>
        <translation>Алынды: {time}</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Attached files</source>
        <translation>Тиркелген файлдар</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>аудио</translation>
    </message>
    <message>
        <source>video</source>
        <translation>видео</translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>Keep this story (P)</source>
        <translation>Бул жаңылыкты сактап калуу (P)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Дагы</translation>
    </message>
    <message>
        <source>More about this story</source>
        <translation>Бул жаңылык боюнча дагы</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Браузерде ачуу</translation>
    </message>
    <message>
        <source>Open in the browser (O)</source>
        <translation>Браузерде ачуу (O)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Кадоо</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Кадалган</translation>
    </message>
    <message>
        <source>Unpin this story</source>
        <translation>Бул жаңылыкты кадоодон алуу</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Choose a story to read it here.</source>
        <translation>Бул жерден окуу үчүн жаңылыкты тандаңыз.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Жаңылык</translation>
    </message>
    <message>
        <source>This picture could not be loaded.</source>
        <translation>Бул сүрөттү жүктөө мүмкүн болгон жок.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Издөөнү тазалоо</translation>
    </message>
</context>
<context>
    <name>SidebarDelegate</name>
    <message>
        <source>New name</source>
        <translation>Жаңы аты</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>All stories</source>
        <translation>Бардык жаңылыктар</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Кадалган</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Булактар</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгүн</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Окула элек</translation>
    </message>
</context>
<context>
    <name>SidebarView</name>
    <message>
        <source>Copy address</source>
        <translation>Даректи көчүрүү</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Баарын окулган деп белгилөө</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Папкага жылдыруу</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Жаңы папка</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Жаңы папка…</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Папкасыз</translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation>Касиеттери…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Жаңылоо</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып салуу</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Атын өзгөртүү</translation>
    </message>
    <message>
        <source>Views and sources</source>
        <translation>Бөлүмдөр жана булактар</translation>
    </message>
</context>
<context>
    <name>SourceTable</name>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n жаңылык</numerusform>
            <numerusform>%n жаңылык</numerusform>
        </translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Жооп берди</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Текшерүү</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Булак</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Абалы</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Жаңылыктар</translation>
    </message>
    <message>
        <source>never</source>
        <translation>эч качан</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>кол менен гана</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>жакында</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Import OPML…</source>
        <translation>OPML импорттоо…</translation>
    </message>
    <message>
        <source>Sample sources from this computer; needs no network</source>
        <translation>Ушул компьютердеги үлгү булактар; тармак керек эмес</translation>
    </message>
    <message>
        <source>Tick sources from the list, or paste the address of any site you like.</source>
        <translation>Тизмеден булактарды белгилеңиз же каалаган сайттын дарегин коюңуз.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Демону көрүү</translation>
    </message>
    <message>
        <source>What do you want to read?</source>
        <translation>Эмнени окугуңуз келет?</translation>
    </message>
    <message>
        <source>You seem to be offline. Sources are added all the same and read later; the demo needs no network.</source>
        <translation>Тармак жок окшойт. Булактар баары бир кошулат жана кийин окулат; демого тармак керек эмес.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n sources need attention</source>
        <translation>
            <numerusform>%n булакты карап чыгуу керек</numerusform>
            <numerusform>%n булакты карап чыгуу керек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n окула элек</numerusform>
            <numerusform>%n окула элек</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking sources: {done} of {total}</source>
        <translation>Булактар текшерилүүдө: {done} / {total}</translation>
    </message>
    <message>
        <source>Show the sources and their states</source>
        <translation>Булактарды жана алардын абалын көрсөтүү</translation>
    </message>
    <message>
        <source>Sources checked</source>
        <translation>Текшерилген булактар</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Абалы</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Текшерүүнү токтотуу</translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>Жаңыланды: {when}</translation>
    </message>
    <message>
        <source>You are offline: stored stories stay readable</source>
        <translation>Тармак жок: сакталган жаңылыктарды окууга болот</translation>
    </message>
    <message numerus="yes">
        <source>{fine} of %n sources fine</source>
        <translation>
            <numerusform>%n булактын ичинен {fine} иштеп турат</numerusform>
            <numerusform>%n булактын ичинен {fine} иштеп турат</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryHeader</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n жаңы</numerusform>
            <numerusform>%n жаңы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: go to the top</source>
        <translation>
            <numerusform>%n жаңы: башына өтүү</numerusform>
            <numerusform>%n жаңы: башына өтүү</numerusform>
        </translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Адегенде эң ылайыктуусу</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Адегенде жаңылары</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Адегенде эскилери</translation>
    </message>
</context>
<context>
    <name>StoryPane</name>
    <message>
        <source>Clear the search</source>
        <translation>Издөөнү тазалоо</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Баары окулду.</translation>
    </message>
    <message>
        <source>No stories here yet.</source>
        <translation>Бул жерде азырынча жаңылык жок.</translation>
    </message>
    <message>
        <source>No story holds “{words}”.</source>
        <translation>«{words}» боюнча эч нерсе табылган жок.</translation>
    </message>
    <message>
        <source>Nothing came in today yet.</source>
        <translation>Бүгүн азырынча эч нерсе келген жок.</translation>
    </message>
    <message>
        <source>Nothing is pinned. Press P on a story to keep it for good.</source>
        <translation>Эч нерсе кадалган эмес. Жаңылыкты биротоло сактоо үчүн P басыңыз.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Жаңылоо</translation>
    </message>
    <message>
        <source>Show all stories</source>
        <translation>Бардык жаңылыктарды көрсөтүү</translation>
    </message>
    <message>
        <source>There are no stories yet.</source>
        <translation>Азырынча жаңылык жок.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Кайра аракет кылуу</translation>
    </message>
</context>
<context>
    <name>StorySentence</name>
    <message numerus="yes">
        <source>and %n more source(s)</source>
        <translation>
            <numerusform>жана дагы %n булак</numerusform>
            <numerusform>жана дагы %n булак</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>кадалган</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>окула элек</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>Stories</source>
        <translation>Жаңылыктар</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Search stories</source>
        <translation>Жаңылык издөө</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Жаңылоону токтотуу</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Close</source>
        <translation>Жабуу</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>No unread stories here.</source>
        <translation>Бул жерде окула элек жаңылык жок.</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>Демону баштоо мүмкүн болгон жок.</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message>
        <source>Reset to default</source>
        <translation>Баштапкыга кайтаруу</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>China</source>
        <translation>Кытай</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Германия</translation>
    </message>
    <message>
        <source>International</source>
        <translation>Эл аралык</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Казакстан</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Кыргызстан</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Россия</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Тажикстан</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>Түркия</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Түркмөнстан</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Улуу Британия</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>АКШ</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Өзбекстан</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>just now</source>
        <translation>азыр эле</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>{count} саат мурун</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count} мүн мурун</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Another program keeps {path} locked. Nothing was changed; try again when it is done.</source>
        <translation>{path} файлын башка программа ээлеп турат. Эч нерсе өзгөргөн жок; ал бүткөндө кайра аракет кылыңыз.</translation>
    </message>
    <message>
        <source>It has moved; Newsdesk now uses {url}.</source>
        <translation>Көчкөн; эми Newsdesk бул даректи колдонот: {url}.</translation>
    </message>
    <message>
        <source>It has not been checked yet.</source>
        <translation>Али текшериле элек.</translation>
    </message>
    <message>
        <source>It is being checked now.</source>
        <translation>Азыр текшерилүүдө.</translation>
    </message>
    <message>
        <source>It last worked at {time}.</source>
        <translation>Акыркы жолу иштеген: {time}.</translation>
    </message>
    <message>
        <source>Newsdesk leaves it alone until {time}.</source>
        <translation>Newsdesk азырынча ага кайрылбайт; кийинки аракет: {time}.</translation>
    </message>
    <message>
        <source>Newsdesk looks again at {time}.</source>
        <translation>Кийинки текшерүү: {time}.</translation>
    </message>
    <message>
        <source>Newsdesk no longer asks for it; try it by hand, or remove it.</source>
        <translation>Newsdesk ага мындан ары кайрылбайт; кол менен аракет кылыңыз же алып салыңыз.</translation>
    </message>
    <message>
        <source>Newsdesk tries again at {time}, and at once when the network is back.</source>
        <translation>Кийинки аракет: {time}; тармак эртерээк келсе — ошол замат.</translation>
    </message>
    <message>
        <source>Newsdesk tries again at {time}.</source>
        <translation>Кийинки аракет: {time}.</translation>
    </message>
    <message>
        <source>No connection to {host} came about.</source>
        <translation>{host}: туташуу мүмкүн болгон жок.</translation>
    </message>
    <message>
        <source>No feed was found at {url}. If the site has one, give the feed&apos;s own address.</source>
        <translation>{url} дарегинен лента табылган жок. Сайтта лента болсо, анын өзүнүн дарегин жазыңыз.</translation>
    </message>
    <message>
        <source>No secure connection to {host} came about.</source>
        <translation>{host}: корголгон туташуу түзүлгөн жок.</translation>
    </message>
    <message>
        <source>Nothing can be reached: you are offline.</source>
        <translation>Эч нерсе жеткиликтүү эмес: тармак жок.</translation>
    </message>
    <message>
        <source>Reading the answer of {host} took too long and was given up.</source>
        <translation>{host}: жоопту окуу өтө көпкө созулуп, токтотулду.</translation>
    </message>
    <message>
        <source>Something unexpected happened; it is in the log, and nothing stored is lost.</source>
        <translation>Күтүүсүз нерсе болду; ал журналга жазылды, сакталгандар жоголгон жок.</translation>
    </message>
    <message>
        <source>The answer of {host} is larger than Newsdesk accepts, and was not read.</source>
        <translation>{host}: жооп Newsdesk кабыл алгандан чоң, ошондуктан окулган жок.</translation>
    </message>
    <message>
        <source>The answer of {host} is too damaged to read.</source>
        <translation>{host}: жооп өтө бузулган, окууга болбойт.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired or is not trusted, so its answer was not read.</source>
        <translation>{host}: сертификаттын мөөнөтү өткөн же ага ишенүүгө болбойт, ошондуктан жооп окулган жок.</translation>
    </message>
    <message>
        <source>The disk is full, so {path} could not be written. Nothing stored is lost: make room, and Newsdesk goes on by itself.</source>
        <translation>Диск толду, {path} файлын жазуу мүмкүн болгон жок. Сакталгандар жоголгон жок: орун бошотсоңуз, Newsdesk өзү улантат.</translation>
    </message>
    <message>
        <source>The file is not a list of sources (OPML), or no feed is in it; nothing was changed.</source>
        <translation>Файл булактардын тизмеси (OPML) эмес же анда бир да лента жок; эч нерсе өзгөргөн жок.</translation>
    </message>
    <message>
        <source>The last check brought nothing new.</source>
        <translation>Акыркы текшерүүдө жаңы эч нерсе болгон жок.</translation>
    </message>
    <message>
        <source>The rates of {provider} could not be read: {detail}. The last good ones stay, and Newsdesk asks again later.</source>
        <translation>Курстарды окуу мүмкүн болгон жок ({provider}): {detail}. Акыркы туура курстар калат, Newsdesk кийинчерээк кайра сурайт.</translation>
    </message>
    <message>
        <source>The setting {key} was not changed: it {detail}.</source>
        <translation>{key} ырастоосу өзгөргөн жок: {detail}.</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>There is no setting {key}; “newsdesk config get” lists them all.</source>
        <translation>{key} деген ырастоо жок; баарын «newsdesk config get» көрсөтөт.</translation>
    </message>
    <message>
        <source>There is no source {id}; “newsdesk source list” shows them all.</source>
        <translation>{id} деген булак жок; баарын «newsdesk source list» көрсөтөт.</translation>
    </message>
    <message>
        <source>There is no story {id}; it may be deleted.</source>
        <translation>{id} деген жаңылык жок; балким, өчүрүлгөндүр.</translation>
    </message>
    <message>
        <source>There is nothing at this address on {host}.</source>
        <translation>{host}: бул даректе эч нерсе жок.</translation>
    </message>
    <message>
        <source>This is not an address that can be opened.</source>
        <translation>Мындай даректи ачууга болбойт.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Жокко чыгарылды.</translation>
    </message>
    <message>
        <source>Up to date: the last check brought something new.</source>
        <translation>Жаңыланган: акыркы текшерүү жаңы нерсе алып келди.</translation>
    </message>
    <message>
        <source>You follow {url} already; nothing was changed.</source>
        <translation>{url} дарегине мурунтан жазылгансыз; эч нерсе өзгөргөн жок.</translation>
    </message>
    <message>
        <source>blocked by the site</source>
        <translation>сайт бөгөттөгөн</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>окулбай жатат</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <translation>сертификат кабыл алынган жок</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>текшерилүүдө</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>мындан ары жок</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>көчкөн</translation>
    </message>
    <message>
        <source>not a feed (a login page?)</source>
        <translation>лента эмес (кирүү барагыбы?)</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>али текшериле элек</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>жаңы эч нерсе жок</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>сайт тыныгуу сурайт</translation>
    </message>
    <message>
        <source>rate limited until {time}</source>
        <translation>сайт тыныгуу сурайт, бүтөөрү: {time}</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>жаңыланган</translation>
    </message>
    <message>
        <source>you are offline</source>
        <translation>тармак жок</translation>
    </message>
    <message>
        <source>{host} answers with something that is not a feed (a login page?).</source>
        <translation>{host} лента эмес нерсе менен жооп берет (кирүү барагыбы?).</translation>
    </message>
    <message>
        <source>{host} asks for a login first.</source>
        <translation>{host} адегенде кирүүнү талап кылат.</translation>
    </message>
    <message>
        <source>{host} asks to be left alone for a while.</source>
        <translation>{host} бир аз убакыт кайрылбай турууну сурайт.</translation>
    </message>
    <message>
        <source>{host} blocks feed readers with a check meant for browsers.</source>
        <translation>{host} лента окуучу программаларды киргизбейт: текшерүүсү браузерлерге ылайыкталган.</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} убагында жооп берген жок.</translation>
    </message>
    <message>
        <source>{host} gave an answer that is not valid HTTP.</source>
        <translation>{host} HTTP эрежесине туура келбеген жооп берди.</translation>
    </message>
    <message>
        <source>{host} gave an empty answer.</source>
        <translation>{host} бош жооп берди.</translation>
    </message>
    <message>
        <source>{host} gave an unexpected answer.</source>
        <translation>{host} күтүүсүз жооп берди.</translation>
    </message>
    <message>
        <source>{host} is not available at the moment.</source>
        <translation>{host} азыр жеткиликсиз.</translation>
    </message>
    <message>
        <source>{host} leads to an address inside a private network, which was not opened.</source>
        <translation>{host} жеке тармактын ичиндеги дарекке алып барат; ал ачылган жок.</translation>
    </message>
    <message>
        <source>{host} redirects from one address to the next without end.</source>
        <translation>{host} бир даректен экинчисине токтоосуз багыттай берет.</translation>
    </message>
    <message>
        <source>{host} refuses to give out this address.</source>
        <translation>{host} бул дарекке кирүүгө уруксат бербейт.</translation>
    </message>
    <message>
        <source>{host} reports an error of its own.</source>
        <translation>{host} өзүндөгү ката жөнүндө билдирди.</translation>
    </message>
    <message>
        <source>{host} says that this address is gone for good.</source>
        <translation>{host} бул дарек биротоло жок болгонун билдирди.</translation>
    </message>
    <message>
        <source>{host} was not found: the name may be misspelt, or the site is gone.</source>
        <translation>{host} табылган жок: аты ката жазылгандыр же сайт жок болуп калгандыр.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that the folder exists and may be read and written.</source>
        <translation>{path} файлы ачылбай жатат. Папка бар экенин, окууга жана жазууга ачык экенин текшериңиз.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Allow writing to it, or choose another folder with --data-dir.</source>
        <translation>{path} жазууга жабык. Жазууга уруксат бериңиз же --data-dir менен башка папканы тандаңыз.</translation>
    </message>
    <message>
        <source>{path} is damaged. Start Newsdesk again: it sets the file aside and saves what can be read.</source>
        <translation>{path} файлы бузулган. Newsdesk программасын кайра ачыңыз: ал файлды четке коюп, окулганын сактап калат.</translation>
    </message>
    <message>
        <source>{path} is not a backup of Newsdesk; nothing was changed.</source>
        <translation>{path} Newsdesk программасынын камдык көчүрмөсү эмес; эч нерсе өзгөргөн жок.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Newsdesk and was left untouched. Install the newer version, or choose another folder with --data-dir.</source>
        <translation>{path} файлын Newsdesk программасынын жаңыраак версиясы жазган, ага тийилген жок. Жаңы версиясын орнотуңуз же --data-dir менен башка папканы тандаңыз.</translation>
    </message>
    <message>
        <source>“{url}” is not an address. Give a site&apos;s address, such as 24.kg.</source>
        <translation>«{url}» дарек эмес. Сайттын дарегин жазыңыз, мисалы: 24.kg.</translation>
    </message>
</context>
</TS>
