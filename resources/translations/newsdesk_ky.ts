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
    <name>AlertForm</name>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Жокко чыгаруу</translation>
    </message>
    <message>
        <source>Choose a currency first.</source>
        <translation>Адегенде валютаны тандаңыз.</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Эсептөө валютасы</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Күндөр</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Сан</translation>
    </message>
    <message>
        <source>No rate of {currency} is known yet: it counts from the first one on.</source>
        <translation>{currency} курсу азырынча белгисиз: биринчисинен тартып эсептелет.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сактоо</translation>
    </message>
    <message>
        <source>That is above the line already: you are told when it is back and rises again.</source>
        <translation>Курс азыр эле жогору: ал кайтып, кайра көтөрүлгөндө кабарланат.</translation>
    </message>
    <message>
        <source>That is below the line already: you are told when it is back and falls again.</source>
        <translation>Курс азыр эле төмөн: ал кайтып, кайра түшкөндө кабарланат.</translation>
    </message>
    <message>
        <source>The figure must be more than 0.</source>
        <translation>Сан 0дон чоң болушу керек.</translation>
    </message>
    <message>
        <source>The newest rate is {figure} {base}, from {day} ({bank}).</source>
        <translation>Эң жаңы курс: {figure} {base}, {day} күнүнөн ({bank}).</translation>
    </message>
    <message>
        <source>What the rate does</source>
        <translation>Курс эмне кылат</translation>
    </message>
    <message>
        <source>Write a figure, such as {figure}.</source>
        <translation>Сан жазыңыз, мисалы {figure}.</translation>
    </message>
    <message>
        <source>by the rates of</source>
        <translation>банк:</translation>
    </message>
    <message>
        <source>falls below</source>
        <translation>төмөн түшсө</translation>
    </message>
    <message>
        <source>gets a new official rate</source>
        <translation>жаңы расмий курс алса</translation>
    </message>
    <message>
        <source>in</source>
        <translation>баасы:</translation>
    </message>
    <message>
        <source>in how many days:</source>
        <translation>канча күндө:</translation>
    </message>
    <message>
        <source>moves by</source>
        <translation>өзгөрсө</translation>
    </message>
    <message>
        <source>rises above</source>
        <translation>жогору көтөрүлсө</translation>
    </message>
    <message>
        <source>{currency} in {currency} is always 1: choose another currency.</source>
        <translation>{currency} менен {currency} ар дайым 1: башка валютаны тандаңыз.</translation>
    </message>
</context>
<context>
    <name>AlertTable</name>
    <message>
        <source>State</source>
        <translation>Абалы</translation>
    </message>
    <message>
        <source>Tells you when</source>
        <translation>Качан кабарлоо керек</translation>
    </message>
    <message>
        <source>Told last</source>
        <translation>Кабарланды</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>A new official rate of {currency} is set</source>
        <translation>{currency} боюнча жаңы расмий курс белгиленсе</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Токтотулган</translation>
    </message>
    <message>
        <source>The newest rate is {figure}.</source>
        <translation>Эң жаңы курс: {figure}.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Күтүүдө</translation>
    </message>
    <message>
        <source>Waits for {line} or less</source>
        <translation>{line} болгонун күтөт</translation>
    </message>
    <message>
        <source>Waits for {line} or more</source>
        <translation>{line} болгонун күтөт</translation>
    </message>
    <message>
        <source>Waits until it is calmer</source>
        <translation>Курс тынчыганча күтөт</translation>
    </message>
    <message>
        <source>last told: {time}</source>
        <translation>акыркы кабар: {time}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>эч качан</translation>
    </message>
    <message>
        <source>{currency} falls below {line}</source>
        <translation>{currency} {line} чегинен төмөн түшсө</translation>
    </message>
    <message>
        <source>{currency} has fallen below {line}</source>
        <translation>{currency} {line} чегинен төмөн түштү</translation>
    </message>
    <message>
        <source>{currency} has risen above {line}</source>
        <translation>{currency} {line} чегинен жогору көтөрүлдү</translation>
    </message>
    <message numerus="yes">
        <source>{currency} moves by {percent} % in %n day(s)</source>
        <translation>
            <numerusform>{currency} %n күндө {percent} % өзгөрсө</numerusform>
            <numerusform>{currency} %n күндө {percent} % өзгөрсө</numerusform>
        </translation>
    </message>
    <message>
        <source>{currency} rises above {line}</source>
        <translation>{currency} {line} чегинен жогору көтөрүлсө</translation>
    </message>
    <message>
        <source>{currency}: the official rate from {day} is set</source>
        <translation>{currency}: {day} күнүнөн расмий курс белгиленди</translation>
    </message>
    <message numerus="yes">
        <source>{currency}: {percent} % in %n day(s)</source>
        <translation>
            <numerusform>{currency}: %n күндө {percent} %</numerusform>
            <numerusform>{currency}: %n күндө {percent} %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{figure} %n day(s) before</source>
        <translation>
            <numerusform>%n күн мурун {figure}</numerusform>
            <numerusform>%n күн мурун {figure}</numerusform>
        </translation>
    </message>
    <message>
        <source>{figure} before</source>
        <translation>буга чейин {figure}</translation>
    </message>
    <message>
        <source>{figure} {base} from {day} ({bank})</source>
        <translation>{day} күнүнөн {figure} {base} ({bank})</translation>
    </message>
</context>
<context>
    <name>AlertsDialog</name>
    <message>
        <source>Add…</source>
        <translation>Кошуу…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабуу</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Өзгөртүү…</translation>
    </message>
    <message>
        <source>No alerts yet. Add one, and Newsdesk tells you when a rate crosses your line.</source>
        <translation>Эскертмелер азырынча жок. Кошсоңуз, курс сиздин чекти кесип өткөндө Newsdesk кабарлайт.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Токтотуу</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Токтотулду.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып салуу</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Улантуу</translation>
    </message>
    <message>
        <source>Waiting again.</source>
        <translation>Кайра күтөт.</translation>
    </message>
</context>
<context>
    <name>AloudBar</name>
    <message>
        <source>Faster</source>
        <translation>Тезирээк</translation>
    </message>
    <message>
        <source>Go on reading aloud</source>
        <translation>Үн чыгарып окууну улантуу</translation>
    </message>
    <message>
        <source>Looking for a voice…</source>
        <translation>Үн изделүүдө…</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Кийинки сүйлөм</translation>
    </message>
    <message>
        <source>No voice for {language} is installed.</source>
        <translation>Бул тил үчүн үн орнотулган эмес: {language}.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Тыныгуу</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Токтотулду</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Үн чыгарып окуу</translation>
    </message>
    <message>
        <source>Reading aloud failed: {why}</source>
        <translation>Үн чыгарып окууга мүмкүн болбоду: {why}</translation>
    </message>
    <message>
        <source>Reading aloud needs an optional part: install newsdesk[speech].</source>
        <translation>Үн чыгарып окуу үчүн кошумча бөлүк керек: newsdesk[speech] орнотуңуз.</translation>
    </message>
    <message>
        <source>Sentence before</source>
        <translation>Мурунку сүйлөм</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Жайыраак</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Үн чыгарып окууну токтотуу</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Copy</source>
        <translation>Көчүрүү</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>{number} billion</source>
        <translation>{number} млрд</translation>
    </message>
    <message>
        <source>{number} million</source>
        <translation>{number} млн</translation>
    </message>
    <message>
        <source>{number} trillion</source>
        <translation>{number} трлн</translation>
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
        <source>Loading the picture…</source>
        <translation>Сүрөт жүктөлүүдө…</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Шилтемени ачуу</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Баарын тандоо</translation>
    </message>
    <message>
        <source>View picture</source>
        <translation>Сүрөттү көрүү</translation>
    </message>
</context>
<context>
    <name>Banks</name>
    <message>
        <source>Bank of Russia</source>
        <translation>Россия Банкы</translation>
    </message>
    <message>
        <source>Central Bank of Uzbekistan</source>
        <translation>Өзбекстандын Борбордук банкы</translation>
    </message>
    <message>
        <source>Central Bank of the Republic of Türkiye</source>
        <translation>Түркиянын Борбордук банкы</translation>
    </message>
    <message>
        <source>European Central Bank</source>
        <translation>Европа Борбордук банкы</translation>
    </message>
    <message>
        <source>National Bank of Georgia</source>
        <translation>Грузиянын Улуттук банкы</translation>
    </message>
    <message>
        <source>National Bank of Kazakhstan</source>
        <translation>Казакстандын Улуттук банкы</translation>
    </message>
    <message>
        <source>National Bank of Poland</source>
        <translation>Польшанын Улуттук банкы</translation>
    </message>
    <message>
        <source>National Bank of Tajikistan</source>
        <translation>Тажикстандын Улуттук банкы</translation>
    </message>
    <message>
        <source>National Bank of Ukraine</source>
        <translation>Украинанын Улуттук банкы</translation>
    </message>
    <message>
        <source>National Bank of the Kyrgyz Republic</source>
        <translation>Кыргыз Республикасынын Улуттук банкы</translation>
    </message>
    <message>
        <source>Open Exchange Rates (needs a key)</source>
        <translation>Open Exchange Rates (ачкыч керек)</translation>
    </message>
</context>
<context>
    <name>BaseChooser</name>
    <message>
        <source>Count rates in</source>
        <translation>Курстарды эсептөө валютасы</translation>
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
    <name>ChartPane</name>
    <message>
        <source>Chart: {what}. Left and right read the rates one by one.</source>
        <translation>График: {what}. Солго жана оңго баскычтары курстарды бирден окуйт.</translation>
    </message>
    <message>
        <source>Choose a currency to see its history.</source>
        <translation>Тарыхын көрүү үчүн валютаны тандаңыз.</translation>
    </message>
    <message>
        <source>Compared: each is 100 on {day}</source>
        <translation>Салыштыруу: {day} ар бири 100</translation>
    </message>
    <message>
        <source>Its history is on the way.</source>
        <translation>Тарыхы жүктөлүүдө.</translation>
    </message>
    <message>
        <source>No history of it is there; the line begins with the next rate.</source>
        <translation>Тарыхы азырынча жок; сызык кийинки курстан башталат.</translation>
    </message>
    <message>
        <source>No rates are stored of this time.</source>
        <translation>Бул мезгилдин курстары сакталган эмес.</translation>
    </message>
    <message>
        <source>{figure} {base} · {change} ({part} %) since {day}</source>
        <translation>{figure} {base} · {day} тартып {change} ({part} %)</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>not shown</source>
        <translation>көрсөтүлбөйт</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>көрсөтүлөт</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Close</source>
        <translation>Жабуу</translation>
    </message>
    <message>
        <source>Search by code or name</source>
        <translation>Коду же аталышы боюнча издөө</translation>
    </message>
    <message>
        <source>Search currencies</source>
        <translation>Валюталарды издөө</translation>
    </message>
    <message>
        <source>The bank has no such currency.</source>
        <translation>Банкта мындай валюта жок.</translation>
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
        <source>There is no search to save: type one first.</source>
        <translation>Сактай турган издөө жок: адегенде суроону жазыңыз.</translation>
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
        <source>Back from a footnote</source>
        <translation>Шилтемеден артка</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Буйруктар</translation>
    </message>
    <message>
        <source>Converter</source>
        <translation>Конвертер</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Шилтемени көчүрүү</translation>
    </message>
    <message>
        <source>Copy quotation with its source</source>
        <translation>Цитатаны булагы менен көчүрүү</translation>
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
        <source>Find in story</source>
        <translation>Жаңылыктан табуу</translation>
    </message>
    <message>
        <source>Full text or feed text</source>
        <translation>Толук текст же лентанын тексти</translation>
    </message>
    <message>
        <source>Go to the rates in the toolbar</source>
        <translation>Панелдеги курстарга өтүү</translation>
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
        <source>Longer lines</source>
        <translation>Саптар узунураак</translation>
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
        <source>Newest, oldest or best first</source>
        <translation>Адегенде жаңылары, эскилери же эң ылайыктуулары</translation>
    </message>
    <message>
        <source>Next match in the story</source>
        <translation>Жаңылыктагы кийинки дал келүү</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Кийинки табылган жер</translation>
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
        <source>Normal length of lines</source>
        <translation>Саптардын кадимки узундугу</translation>
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
        <source>Pin a web page…</source>
        <translation>Веб-баракты кадоо…</translation>
    </message>
    <message>
        <source>Pin all stories of this list…</source>
        <translation>Тизмедеги жаңылыктардын баарын кадоо…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Кадоо же кадоодон алуу</translation>
    </message>
    <message>
        <source>Pin the web page on the clipboard</source>
        <translation>Алмашуу буфериндеги баракты кадоо</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Кадалган</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Мурунку табылган жер</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Ырастоолор…</translation>
    </message>
    <message>
        <source>Previous match in the story</source>
        <translation>Жаңылыктагы мурунку дал келүү</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Мурунку жаңылык</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып чыгаруу…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Чыгуу</translation>
    </message>
    <message>
        <source>Rate alerts</source>
        <translation>Курс эскертмелери</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Курстар</translation>
    </message>
    <message>
        <source>Rates panel</source>
        <translation>Валюта курстары</translation>
    </message>
    <message>
        <source>Read aloud, or pause</source>
        <translation>Үн чыгарып окуу же тыныгуу</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Окуу</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Жаңылоо</translation>
    </message>
    <message>
        <source>Save all stories of this view…</source>
        <translation>Тизмедеги бардык жаңылыктарды сактоо…</translation>
    </message>
    <message>
        <source>Save story as…</source>
        <translation>Жаңылыкты башкача сактоо…</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Издөөнү сактоо</translation>
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
        <source>Search in this list, or everywhere</source>
        <translation>Ушул тизмеден же бардык жерден издөө</translation>
    </message>
    <message>
        <source>Send by e-mail…</source>
        <translation>Электрондук почта менен жөнөтүү…</translation>
    </message>
    <message>
        <source>Sepia or plain paper</source>
        <translation>Сепия же кадимки кагаз</translation>
    </message>
    <message>
        <source>Serif or sans serif</source>
        <translation>Кертиги менен же кертиксиз</translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation>Саптар кыскараак</translation>
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
        <source>View pictures</source>
        <translation>Сүрөттөрдү көрүү</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Бөлүмдөр</translation>
    </message>
    <message>
        <source>What the publisher changed</source>
        <translation>Жарыялоочу эмнени өзгөрттү</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Терезе</translation>
    </message>
</context>
<context>
    <name>Converter</name>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Amount on the other side</source>
        <translation>Экинчи тараптагы сумма</translation>
    </message>
    <message>
        <source>Converter</source>
        <translation>Конвертер</translation>
    </message>
    <message>
        <source>Copied: {figure}</source>
        <translation>Көчүрүлдү: {figure}</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Currency on the other side</source>
        <translation>Экинчи тараптагы валюта</translation>
    </message>
    <message>
        <source>Exchange the currencies</source>
        <translation>Валюталардын ордун алмаштыруу</translation>
    </message>
    <message>
        <source>Exchange the currencies ({key})</source>
        <translation>Валюталардын ордун алмаштыруу ({key})</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Жүктөө</translation>
    </message>
    <message>
        <source>{bank}, rates of {day}, fetched {time}</source>
        <translation>{bank}, {day} күнкү курстар, {time} алынган</translation>
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
        <source>%n story(s) are kept offline now; their pictures take {size}.</source>
        <translation>
            <numerusform>Азыр тармаксыз %n жаңылык сакталууда; сүрөттөрү {size} ээлейт.</numerusform>
            <numerusform>Азыр тармаксыз %n жаңылык сакталууда; сүрөттөрү {size} ээлейт.</numerusform>
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
    <name>Currencies</name>
    <message>
        <source>Afghan afghani</source>
        <translation>Ооган афганиси</translation>
    </message>
    <message>
        <source>Albanian lek</source>
        <translation>Албан леги</translation>
    </message>
    <message>
        <source>Algerian dinar</source>
        <translation>Алжир динары</translation>
    </message>
    <message>
        <source>Argentine peso</source>
        <translation>Аргентина песосу</translation>
    </message>
    <message>
        <source>Armenian dram</source>
        <translation>Армян драмы</translation>
    </message>
    <message>
        <source>Australian dollar</source>
        <translation>Австралия доллары</translation>
    </message>
    <message>
        <source>Azerbaijani manat</source>
        <translation>Азербайжан манаты</translation>
    </message>
    <message>
        <source>Bahraini dinar</source>
        <translation>Бахрейн динары</translation>
    </message>
    <message>
        <source>Bangladeshi taka</source>
        <translation>Бангладеш такасы</translation>
    </message>
    <message>
        <source>Belarusian rouble</source>
        <translation>Беларусь рубли</translation>
    </message>
    <message>
        <source>Belarusian rouble (to 2016)</source>
        <translation>Беларусь рубли (2016-жылга чейин)</translation>
    </message>
    <message>
        <source>Bolivian boliviano</source>
        <translation>Боливия боливианосу</translation>
    </message>
    <message>
        <source>Bosnian mark</source>
        <translation>Босния маркасы</translation>
    </message>
    <message>
        <source>Brazilian real</source>
        <translation>Бразилия реалы</translation>
    </message>
    <message>
        <source>Brunei dollar</source>
        <translation>Бруней доллары</translation>
    </message>
    <message>
        <source>Bulgarian lev</source>
        <translation>Болгар леви</translation>
    </message>
    <message>
        <source>Cambodian riel</source>
        <translation>Камбожа риели</translation>
    </message>
    <message>
        <source>Canadian dollar</source>
        <translation>Канада доллары</translation>
    </message>
    <message>
        <source>Chilean peso</source>
        <translation>Чили песосу</translation>
    </message>
    <message>
        <source>Chinese yuan</source>
        <translation>Кытай юаны</translation>
    </message>
    <message>
        <source>Colombian peso</source>
        <translation>Колумбия песосу</translation>
    </message>
    <message>
        <source>Croatian kuna</source>
        <translation>Хорват кунасы</translation>
    </message>
    <message>
        <source>Cuban peso</source>
        <translation>Куба песосу</translation>
    </message>
    <message>
        <source>Czech koruna</source>
        <translation>Чех кронасы</translation>
    </message>
    <message>
        <source>Danish krone</source>
        <translation>Дания кронасы</translation>
    </message>
    <message>
        <source>Egyptian pound</source>
        <translation>Египет фунту</translation>
    </message>
    <message>
        <source>Ethiopian birr</source>
        <translation>Эфиопия быры</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Евро</translation>
    </message>
    <message>
        <source>Georgian lari</source>
        <translation>Грузин лариси</translation>
    </message>
    <message>
        <source>Gold (ounce)</source>
        <translation>Алтын (унция)</translation>
    </message>
    <message>
        <source>Hong Kong dollar</source>
        <translation>Гонконг доллары</translation>
    </message>
    <message>
        <source>Hungarian forint</source>
        <translation>Венгер форинти</translation>
    </message>
    <message>
        <source>Icelandic króna</source>
        <translation>Исландия кронасы</translation>
    </message>
    <message>
        <source>Indian rupee</source>
        <translation>Индия рупиясы</translation>
    </message>
    <message>
        <source>Indonesian rupiah</source>
        <translation>Индонезия рупиясы</translation>
    </message>
    <message>
        <source>Iranian rial</source>
        <translation>Иран риалы</translation>
    </message>
    <message>
        <source>Iraqi dinar</source>
        <translation>Ирак динары</translation>
    </message>
    <message>
        <source>Israeli shekel</source>
        <translation>Израиль шекели</translation>
    </message>
    <message>
        <source>Japanese yen</source>
        <translation>Жапон иенасы</translation>
    </message>
    <message>
        <source>Jordanian dinar</source>
        <translation>Иордан динары</translation>
    </message>
    <message>
        <source>Kazakh tenge</source>
        <translation>Казак теңгеси</translation>
    </message>
    <message>
        <source>Kenyan shilling</source>
        <translation>Кения шиллинги</translation>
    </message>
    <message>
        <source>Kuwaiti dinar</source>
        <translation>Кувейт динары</translation>
    </message>
    <message>
        <source>Kyrgyz som</source>
        <translation>Кыргыз сому</translation>
    </message>
    <message>
        <source>Lao kip</source>
        <translation>Лаос киби</translation>
    </message>
    <message>
        <source>Lebanese pound</source>
        <translation>Ливан фунту</translation>
    </message>
    <message>
        <source>Libyan dinar</source>
        <translation>Ливия динары</translation>
    </message>
    <message>
        <source>Macanese pataca</source>
        <translation>Макао патакасы</translation>
    </message>
    <message>
        <source>Macedonian denar</source>
        <translation>Македон денары</translation>
    </message>
    <message>
        <source>Malaysian ringgit</source>
        <translation>Малайзия ринггити</translation>
    </message>
    <message>
        <source>Mexican peso</source>
        <translation>Мексика песосу</translation>
    </message>
    <message>
        <source>Moldovan leu</source>
        <translation>Молдова лейи</translation>
    </message>
    <message>
        <source>Mongolian tugrik</source>
        <translation>Моңгол тугриги</translation>
    </message>
    <message>
        <source>Moroccan dirham</source>
        <translation>Марокко дирхамы</translation>
    </message>
    <message>
        <source>Myanmar kyat</source>
        <translation>Мьянма кьяты</translation>
    </message>
    <message>
        <source>Nepalese rupee</source>
        <translation>Непал рупиясы</translation>
    </message>
    <message>
        <source>New Taiwan dollar</source>
        <translation>Жаңы тайван доллары</translation>
    </message>
    <message>
        <source>New Zealand dollar</source>
        <translation>Жаңы зеландия доллары</translation>
    </message>
    <message>
        <source>Nigerian naira</source>
        <translation>Нигерия найрасы</translation>
    </message>
    <message>
        <source>North Korean won</source>
        <translation>Түндүк корея вону</translation>
    </message>
    <message>
        <source>Norwegian krone</source>
        <translation>Норвег кронасы</translation>
    </message>
    <message>
        <source>Omani rial</source>
        <translation>Оман риалы</translation>
    </message>
    <message>
        <source>Pakistani rupee</source>
        <translation>Пакистан рупиясы</translation>
    </message>
    <message>
        <source>Palladium (ounce)</source>
        <translation>Палладий (унция)</translation>
    </message>
    <message>
        <source>Peruvian sol</source>
        <translation>Перу солу</translation>
    </message>
    <message>
        <source>Philippine peso</source>
        <translation>Филиппин песосу</translation>
    </message>
    <message>
        <source>Platinum (ounce)</source>
        <translation>Платина (унция)</translation>
    </message>
    <message>
        <source>Polish zloty</source>
        <translation>Поляк злотыйы</translation>
    </message>
    <message>
        <source>Pound sterling</source>
        <translation>Фунт стерлинг</translation>
    </message>
    <message>
        <source>Qatari riyal</source>
        <translation>Катар риалы</translation>
    </message>
    <message>
        <source>Romanian leu</source>
        <translation>Румын лейи</translation>
    </message>
    <message>
        <source>Russian rouble</source>
        <translation>Орус рубли</translation>
    </message>
    <message>
        <source>Saudi riyal</source>
        <translation>Сауд риялы</translation>
    </message>
    <message>
        <source>Serbian dinar</source>
        <translation>Серб динары</translation>
    </message>
    <message>
        <source>Silver (ounce)</source>
        <translation>Күмүш (унция)</translation>
    </message>
    <message>
        <source>Singapore dollar</source>
        <translation>Сингапур доллары</translation>
    </message>
    <message>
        <source>South African rand</source>
        <translation>Түштүк африка рэнди</translation>
    </message>
    <message>
        <source>South Korean won</source>
        <translation>Түштүк корея вону</translation>
    </message>
    <message>
        <source>Special drawing rights</source>
        <translation>Өзгөчө зайым алуу укугу</translation>
    </message>
    <message>
        <source>Sri Lankan rupee</source>
        <translation>Шри-ланка рупиясы</translation>
    </message>
    <message>
        <source>Sudanese pound</source>
        <translation>Судан фунту</translation>
    </message>
    <message>
        <source>Swedish krona</source>
        <translation>Швед кронасы</translation>
    </message>
    <message>
        <source>Swiss franc</source>
        <translation>Швейцария франкы</translation>
    </message>
    <message>
        <source>Syrian pound</source>
        <translation>Сирия фунту</translation>
    </message>
    <message>
        <source>Tajik somoni</source>
        <translation>Тажик сомонису</translation>
    </message>
    <message>
        <source>Thai baht</source>
        <translation>Тай баты</translation>
    </message>
    <message>
        <source>Tunisian dinar</source>
        <translation>Тунис динары</translation>
    </message>
    <message>
        <source>Turkish lira</source>
        <translation>Түрк лирасы</translation>
    </message>
    <message>
        <source>Turkmen manat</source>
        <translation>Түркмөн манаты</translation>
    </message>
    <message>
        <source>UAE dirham</source>
        <translation>БАЭ дирхамы</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>АКШ доллары</translation>
    </message>
    <message>
        <source>Ukrainian hryvnia</source>
        <translation>Украин гривнасы</translation>
    </message>
    <message>
        <source>Uruguayan peso</source>
        <translation>Уругвай песосу</translation>
    </message>
    <message>
        <source>Uzbek sum</source>
        <translation>Өзбек суму</translation>
    </message>
    <message>
        <source>Venezuelan bolívar</source>
        <translation>Венесуэла боливары</translation>
    </message>
    <message>
        <source>Vietnamese dong</source>
        <translation>Вьетнам донгу</translation>
    </message>
    <message>
        <source>Yemeni rial</source>
        <translation>Йемен риалы</translation>
    </message>
</context>
<context>
    <name>CurrencyChooser</name>
    <message>
        <source>Currencies in the toolbar</source>
        <translation>Панелдеги валюталар</translation>
    </message>
    <message>
        <source>The bank&apos;s list appears here once its rates were fetched.</source>
        <translation>Банктын тизмеси курстары алынгандан кийин ушул жерге чыгат.</translation>
    </message>
    <message>
        <source>Type USD/EUR for another base, USD@cbr for another bank.</source>
        <translation>Башка база үчүн USD/EUR, башка банк үчүн USD@cbr жазыңыз.</translation>
    </message>
</context>
<context>
    <name>CurrencyTable</name>
    <message>
        <source>As the bank published it</source>
        <translation>Банк жарыялагандай</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгөрүү</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Favourite (Space)</source>
        <translation>Тандалма (боштук баскычы)</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Тандалмалар</translation>
    </message>
    <message>
        <source>For 1</source>
        <translation>1 үчүн</translation>
    </message>
    <message>
        <source>For how many units the bank gives the rate</source>
        <translation>Банк курсту канча бирдик үчүн берет</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Күнү</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>Номинал</translation>
    </message>
    <message>
        <source>Out of date: a newer rate was promised and has not come.</source>
        <translation>Эскирген: жаңы курс убада кылынган, бирок келген жок.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Since the last different rate, for one unit</source>
        <translation>Акыркы башка курстан бери, бир бирдик үчүн</translation>
    </message>
    <message>
        <source>The day from which the rate holds</source>
        <translation>Курс күчүнө кирген күн</translation>
    </message>
    <message>
        <source>What one unit of the currency is worth</source>
        <translation>Валютанын бир бирдиги канча турат</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>тандалма</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>эскирген</translation>
    </message>
    <message>
        <source>{change} since {day}</source>
        <translation>{day} тартып {change}</translation>
    </message>
    <message>
        <source>{figure} from {day}</source>
        <translation>{day} тартып {figure}</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Day: {day}</source>
        <translation>Күн: {day}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгүн</translation>
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
        <source>The alert for {name} is as before.</source>
        <translation>{name} үчүн эскертме мурдагыдай.</translation>
    </message>
    <message>
        <source>The alert for {name} is back.</source>
        <translation>{name} үчүн эскертме кайтарылды.</translation>
    </message>
    <message>
        <source>The alert for {name} is gone again.</source>
        <translation>{name} үчүн эскертме кайра жок.</translation>
    </message>
    <message>
        <source>The alert for {name} was changed.</source>
        <translation>{name} үчүн эскертме өзгөртүлдү.</translation>
    </message>
    <message>
        <source>The alert for {name} was made.</source>
        <translation>{name} үчүн эскертме кошулду.</translation>
    </message>
    <message>
        <source>The alert for {name} was removed.</source>
        <translation>{name} үчүн эскертме алып салынды.</translation>
    </message>
    <message>
        <source>The rates in the toolbar are as before.</source>
        <translation>Панелдеги курстар мурдагыдай.</translation>
    </message>
    <message>
        <source>The rates in the toolbar were changed.</source>
        <translation>Панелдеги курстар өзгөртүлдү.</translation>
    </message>
    <message>
        <source>The search has its former name again.</source>
        <translation>Издөөгө мурунку аты кайтарылды.</translation>
    </message>
    <message>
        <source>The search is called “{name}” now.</source>
        <translation>Издөөнүн аты эми «{name}».</translation>
    </message>
    <message>
        <source>The search “{name}” is back.</source>
        <translation>«{name}» издөөсү кайтарылды.</translation>
    </message>
    <message>
        <source>The search “{name}” is gone again.</source>
        <translation>«{name}» издөөсү кайра алынып салынды.</translation>
    </message>
    <message>
        <source>The search “{name}” was removed.</source>
        <translation>«{name}» издөөсү өчүрүлдү.</translation>
    </message>
    <message>
        <source>The search “{name}” was saved.</source>
        <translation>«{name}» издөөсү сакталды.</translation>
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
    <name>ExportBar</name>
    <message numerus="yes">
        <source>%n rate(s) copied.</source>
        <translation>
            <numerusform>%n курс көчүрүлдү.</numerusform>
            <numerusform>%n курс көчүрүлдү.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>Курстарды көчүрүү</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Сүрөттөр (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Сүрөттү сактоо</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Графикти сүрөт кылып сактоо</translation>
    </message>
    <message>
        <source>Save the values as a table</source>
        <translation>Курстарды таблица кылып сактоо</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>Курстарды сактоо</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицалар (*.csv)</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>{path} файлына жазылды.</translation>
    </message>
    <message>
        <source>{bank}, official rates, {first} to {last}</source>
        <translation>{bank}, расмий курстар, {first} – {last}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close the find bar</source>
        <translation>Издөөнү жабуу</translation>
    </message>
    <message>
        <source>Find in this story</source>
        <translation>Ушул жаңылыктан табуу</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Кийинки жер</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Эч нерсе табылган жок</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Мурунку жер</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{count} ичинен {place}</translation>
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
    <name>FootBar</name>
    <message>
        <source>Close</source>
        <translation>Жабуу</translation>
    </message>
</context>
<context>
    <name>FullTextBar</name>
    <message>
        <source>Cancel</source>
        <translation>Жокко чыгаруу</translation>
    </message>
    <message>
        <source>Fetching the full text</source>
        <translation>Толук текст жүктөлүүдө</translation>
    </message>
    <message>
        <source>Show it anyway</source>
        <translation>Баары бир көрсөтүү</translation>
    </message>
    <message>
        <source>Show the feed&apos;s text</source>
        <translation>Лентадагы текстти көрсөтүү</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Кайра аракет кылуу</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Ask the bank again</source>
        <translation>Банктан кайра суроо</translation>
    </message>
    <message>
        <source>Ask the bank again (F5)</source>
        <translation>Банктан кайра суроо (F5)</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>График</translation>
    </message>
    <message>
        <source>Converter</source>
        <translation>Конвертер</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Валюталар</translation>
    </message>
    <message>
        <source>In force {day}</source>
        <translation>{day} тартып күчүндө</translation>
    </message>
    <message>
        <source>fetched {time}</source>
        <translation>{time} алынган</translation>
    </message>
    <message>
        <source>new from {day}</source>
        <translation>{day} тартып жаңысы</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>эскирген</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Cancel</source>
        <translation>Токтотуу</translation>
    </message>
    <message>
        <source>Fetching the history: {done} of {total}</source>
        <translation>Тарых жүктөлүүдө: {total} ичинен {done}</translation>
    </message>
    <message>
        <source>Fetching the history…</source>
        <translation>Тарых жүктөлүүдө…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Кайра аракет кылуу</translation>
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
    <name>KeyForm</name>
    <message>
        <source>Key</source>
        <translation>Ачкыч</translation>
    </message>
    <message>
        <source>Key for {name}</source>
        <translation>{name} үчүн ачкыч</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Ачкычты сактоо</translation>
    </message>
    <message>
        <source>The key is kept in the system keyring alone: in no file, and in no log.</source>
        <translation>Ачкыч тутумдун ачкычтар сактагычында гана сакталат: эч бир файлда да, журналда да жок.</translation>
    </message>
    <message>
        <source>{name} gives its rates to those with a key of their own. Paste yours:</source>
        <translation>{name} курстарды өз ачкычы барларга берет. Өзүңүздүкүн коюңуз:</translation>
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
    <name>OfflineBar</name>
    <message>
        <source>Keep the new text</source>
        <translation>Жаңы текстти калтыруу</translation>
    </message>
    <message>
        <source>Keeping the story offline</source>
        <translation>Жаңылык тармаксыз окуу үчүн сакталууда</translation>
    </message>
    <message>
        <source>Show the new text</source>
        <translation>Жаңы текстти көрсөтүү</translation>
    </message>
    <message>
        <source>Show the pinned text</source>
        <translation>Кадалганын көрсөтүү</translation>
    </message>
    <message>
        <source>This is the publisher&apos;s newest text; the one you pinned is kept.</source>
        <translation>Бул басылманын жаңы тексти; сиз кадаганы сакталып турат.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Кайталоо</translation>
    </message>
    <message>
        <source>Updated since ({when}): this is the text that you pinned.</source>
        <translation>Андан бери өзгөрдү ({when}): бул сиз кадаган текст.</translation>
    </message>
</context>
<context>
    <name>PageRulesDialog</name>
    <message>
        <source>A story is being fetched…</source>
        <translation>Жаңылык жүктөлүүдө…</translation>
    </message>
    <message>
        <source>Another story</source>
        <translation>Башка жаңылык</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Жокко чыгаруу</translation>
    </message>
    <message>
        <source>Characters in the story: {number}</source>
        <translation>Тексттеги белгилер: {number}</translation>
    </message>
    <message>
        <source>Rules for the pages</source>
        <translation>Барактар үчүн эрежелер</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сактоо</translation>
    </message>
    <message>
        <source>The selector finds nothing here, so Newsdesk looked for the story.</source>
        <translation>Селектор бул жерден эч нерсе тапкан жок, ошондуктан Newsdesk текстти өзү издеди.</translation>
    </message>
    <message>
        <source>There is no story of this source yet to try the rules on.</source>
        <translation>Бул булакта эрежелерди текшере турган жаңылык азырынча жок.</translation>
    </message>
    <message>
        <source>“{selector}” is not a CSS selector.</source>
        <translation>«{selector}» — CSS селектору эмес.</translation>
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
    <name>PictureViewer</name>
    <message>
        <source>Copy picture</source>
        <translation>Сүрөттү көчүрүү</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Чоңураак</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Сүрөт жүктөлүүдө…</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Кийинки сүрөт</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Сүрөт</translation>
    </message>
    <message>
        <source>Picture {place} of {count}</source>
        <translation>{count} ичинен {place}-сүрөт</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Мурунку сүрөт</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Сүрөттү сактоо</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Сүрөттү сактоо…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>{path} файлына сакталды.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Кичирээк</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>Сүрөт көчүрүлдү.</translation>
    </message>
    <message>
        <source>This picture could not be loaded.</source>
        <translation>Бул сүрөттү жүктөөгө мүмкүн болбоду.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Кайра аракет кылуу</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Сүрөт толугу менен</translation>
    </message>
</context>
<context>
    <name>PinAddressDialog</name>
    <message>
        <source>Address</source>
        <translation>Дарек</translation>
    </message>
    <message>
        <source>Its text and pictures are kept for reading offline, under Pinned.</source>
        <translation>Анын тексти менен сүрөттөрү «Кадалгандар» бөлүмүндө тармаксыз окуу үчүн сакталат.</translation>
    </message>
    <message>
        <source>Pin a web page</source>
        <translation>Веб-баракты кадоо</translation>
    </message>
</context>
<context>
    <name>PinListDialog</name>
    <message numerus="yes">
        <source>Pin %n story(s) of “{title}”, and keep their full texts and pictures offline?</source>
        <translation>
            <numerusform>«{title}» тизмесинен %n жаңылыкты кадап, толук тексттери менен сүрөттөрүн тармаксыз окуу үчүн сактайлыбы?</numerusform>
            <numerusform>«{title}» тизмесинен %n жаңылыкты кадап, толук тексттери менен сүрөттөрүн тармаксыз окуу үчүн сактайлыбы?</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin this list</source>
        <translation>Бүт тизмени кадоо</translation>
    </message>
</context>
<context>
    <name>Pinning</name>
    <message>
        <source>All stories of this list are pinned already.</source>
        <translation>Бул тизмедеги жаңылыктардын баары буга чейин кадалган.</translation>
    </message>
    <message>
        <source>The page is pinned; its text and pictures come now.</source>
        <translation>Барак кадалды; анын тексти менен сүрөттөрү жүктөлүүдө.</translation>
    </message>
    <message>
        <source>There is no web address on the clipboard.</source>
        <translation>Алмашуу буферинде веб-дарек жок.</translation>
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
        <source>A code. Empty: the bank&apos;s own currency.</source>
        <translation>Коду. Бош болсо: банктын өз валютасы.</translation>
    </message>
    <message>
        <source>A dotted line marks them; point at one to see its worth on the story&apos;s day.</source>
        <translation>Алар чекиттер менен сызылат; көрсөткүчтү алып барсаңыз, кабар чыккан күнкү баасы көрүнөт.</translation>
    </message>
    <message>
        <source>A source can have an interval of its own in its properties.</source>
        <translation>Булактын касиеттеринде өзүнчө аралык коюуга болот.</translation>
    </message>
    <message>
        <source>Address of the rates</source>
        <translation>Курстардын дареги</translation>
    </message>
    <message>
        <source>All pictures kept offline</source>
        <translation>Тармаксыз сакталган бардык сүрөттөр</translation>
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
        <source>Convert amounts in stories</source>
        <translation>Кабарлардагы суммаларды эсептеп берүү</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Эсептөө валютасы</translation>
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
        <source>In the toolbar, in their order: codes with commas, USD/EUR for another base, USD@cbr for another bank.</source>
        <translation>Панелде, ирети менен: үтүр менен коддор, башка база үчүн USD/EUR, башка банк үчүн USD@cbr.</translation>
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
        <source>Length of lines</source>
        <translation>Саптардын узундугу</translation>
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
        <source>Official rates of</source>
        <translation>Расмий курстары</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Кагаз</translation>
    </message>
    <message>
        <source>Pictures of one story kept offline</source>
        <translation>Сакталган бир жаңылыктын сүрөттөрү</translation>
    </message>
    <message>
        <source>Pinned stories are kept for good.</source>
        <translation>Кадалган жаңылыктар биротоло сакталат.</translation>
    </message>
    <message>
        <source>Pinned stories are kept with their pictures.</source>
        <translation>Кадалган жаңылыктар сүрөттөрү менен сакталат.</translation>
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
        <source>Starred currencies</source>
        <translation>Тандалган валюталар</translation>
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
        <source>They come first in the rates panel.</source>
        <translation>Алар курстар терезесинде биринчи турат.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Жаңылоо</translation>
    </message>
    <message>
        <source>Where the National Bank&apos;s rates of the day are. Empty: its own address.</source>
        <translation>Улуттук банктын күндүк курстары кайда экени. Бош болсо — банктын өз дареги.</translation>
    </message>
    <message>
        <source>Without them, sites learn less about what you read.</source>
        <translation>Аларсыз сайттар эмнени окуганыңызды азыраак билет.</translation>
    </message>
    <message>
        <source>Write a code such as USD.</source>
        <translation>USD сыяктуу код жазыңыз.</translation>
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
        <source>letters</source>
        <translation>тамга</translation>
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
    <name>Preview</name>
    <message>
        <source>Print: {title}</source>
        <translation>Басып чыгаруу: {title}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>This picture could not be loaded.</source>
        <translation>Бул сүрөттү жүктөө мүмкүн болгон жок.</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source> newest</source>
        <translation> жаңысы</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Дарек</translation>
    </message>
    <message>
        <source>Always fetch the full text</source>
        <translation>Толук текстти дайыма жүктөө</translation>
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
        <source>Keep offline</source>
        <translation>Тармаксыз сактоо</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Барактар</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Жаңылоо</translation>
    </message>
    <message>
        <source>Rules for its pages</source>
        <translation>Анын барактары үчүн эрежелер</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Эрежелер…</translation>
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
    <message>
        <source>none</source>
        <translation>жок</translation>
    </message>
</context>
<context>
    <name>QuoteButton</name>
    <message>
        <source>Enter copies it, Alt with an arrow key moves it, the menu key offers more.</source>
        <translation>Enter көчүрөт, Alt жебе менен жылдырат, меню баскычы калганын сунуштайт.</translation>
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
        <source>Worked out by its rates in {via}: {currency} → {via} → {base}</source>
        <translation>Анын {via} курстары боюнча эсептелген: {currency} → {via} → {base}</translation>
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
    <name>RatesActions</name>
    <message>
        <source>Copied: {figure}</source>
        <translation>Көчүрүлдү: {figure}</translation>
    </message>
    <message>
        <source>Rates are in {currency} now.</source>
        <translation>Курстар эми {currency} менен эсептелет.</translation>
    </message>
    <message>
        <source>Rates are those of {bank} now.</source>
        <translation>Эми {bank} курстары көрсөтүлөт.</translation>
    </message>
    <message>
        <source>{currency} was moved.</source>
        <translation>{currency} жылдырылды.</translation>
    </message>
    <message>
        <source>{currency} was taken out of the toolbar.</source>
        <translation>{currency} панелден алынды.</translation>
    </message>
</context>
<context>
    <name>RatesBar</name>
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
    <message>
        <source>More rates</source>
        <translation>Калган курстар</translation>
    </message>
</context>
<context>
    <name>RatesMenu</name>
    <message>
        <source>Add an alert for {currency}…</source>
        <translation>{currency} үчүн эскертме кошуу…</translation>
    </message>
    <message>
        <source>Choose currencies…</source>
        <translation>Валюталарды тандоо…</translation>
    </message>
    <message>
        <source>Copy {figure}</source>
        <translation>{figure} көчүрүү</translation>
    </message>
    <message>
        <source>Count in</source>
        <translation>Эсептөө валютасы</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Солго жылдыруу</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Оңго жылдыруу</translation>
    </message>
    <message>
        <source>Official rates of</source>
        <translation>Кайсы банктын курстары</translation>
    </message>
    <message>
        <source>Other currency…</source>
        <translation>Башка валюта…</translation>
    </message>
    <message>
        <source>Remove {currency}</source>
        <translation>{currency} алып салуу</translation>
    </message>
    <message>
        <source>{currency}, the bank&apos;s own</source>
        <translation>{currency}, банктын өз валютасы</translation>
    </message>
</context>
<context>
    <name>RatesPanel</name>
    <message>
        <source>Asking {bank}…</source>
        <translation>{bank} банкынан суралууда…</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Валюта курстары</translation>
    </message>
    <message>
        <source>No rates of {day} are stored.</source>
        <translation>{day} күнкү курстар сакталган эмес.</translation>
    </message>
    <message>
        <source>Show today&apos;s</source>
        <translation>Бүгүнкүсүн көрсөтүү</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Кайра аракет кылуу</translation>
    </message>
    <message>
        <source>{bank} has given no rates yet.</source>
        <translation>{bank} азырынча курс берген жок.</translation>
    </message>
</context>
<context>
    <name>RatesPeriods</name>
    <message>
        <source>1 month</source>
        <translation>1 ай</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 жума</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 жыл</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 ай</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 жыл</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Баары</translation>
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
        <source>Edited</source>
        <translation>Өзгөртүлгөн</translation>
    </message>
    <message>
        <source>Edited: show what the publisher changed</source>
        <translation>Өзгөртүлгөн: жарыялоочу эмнени өзгөрткөнүн көрсөтүү</translation>
    </message>
    <message>
        <source>How stories look</source>
        <translation>Жаңылыктардын көрүнүшү</translation>
    </message>
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
        <source>Show the feed&apos;s text</source>
        <translation>Лентадагы текстти көрсөтүү</translation>
    </message>
    <message>
        <source>Show the full text</source>
        <translation>Толук текстти көрсөтүү</translation>
    </message>
    <message>
        <source>Show what the publisher changed (D)</source>
        <translation>Жарыялоочу эмнени өзгөрткөнүн көрсөтүү (D)</translation>
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
        <source>This picture could not be loaded. Click to try again.</source>
        <translation>Бул сүрөттү жүктөөгө мүмкүн болбоду. Кайра аракет кылуу үчүн басыңыз.</translation>
    </message>
    <message>
        <source>This story has no pictures.</source>
        <translation>Бул жаңылыкта сүрөт жок.</translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n сөз кошулду</numerusform>
            <numerusform>%n сөз кошулду</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>%n сөз алынды</numerusform>
            <numerusform>%n сөз алынды</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes together</source>
        <translation>Бардык өзгөртүүлөр чогуу</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>Мурунку өзгөртүү</translation>
    </message>
    <message>
        <source>Change of {time}</source>
        <translation>Өзгөртүү: {time}</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Кийинки өзгөртүү</translation>
    </message>
    <message>
        <source>Only pictures or looks changed.</source>
        <translation>Сүрөттөр же көрүнүш гана өзгөргөн.</translation>
    </message>
    <message>
        <source>The changed text</source>
        <translation>Өзгөртүлгөн текст</translation>
    </message>
    <message>
        <source>The publisher has changed nothing.</source>
        <translation>Жарыялоочу эч нерсени өзгөрткөн жок.</translation>
    </message>
    <message>
        <source>What the publisher changed</source>
        <translation>Жарыялоочу эмнени өзгөрттү</translation>
    </message>
    <message>
        <source>Which change</source>
        <translation>Кайсы өзгөртүү</translation>
    </message>
    <message numerus="yes">
        <source>… %n paragraph(s) unchanged …</source>
        <translation>
            <numerusform>… %n абзац өзгөргөн жок …</numerusform>
            <numerusform>… %n абзац өзгөргөн жок …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>A CSS selector; empty: Newsdesk finds it.</source>
        <translation>CSS селектору; бош болсо, Newsdesk өзү табат.</translation>
    </message>
    <message>
        <source>One CSS selector a line.</source>
        <translation>Ар бир сапка бирден CSS селектору.</translation>
    </message>
    <message>
        <source>What to leave out</source>
        <translation>Эмнени алып салуу керек</translation>
    </message>
    <message>
        <source>Where the story is</source>
        <translation>Текст кайда</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message numerus="yes">
        <source>%n picture(s) were not at hand.</source>
        <translation>
            <numerusform>%n сүрөт кол алдында болгон жок.</numerusform>
            <numerusform>%n сүрөт кол алдында болгон жок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) saved as {path}.</source>
        <translation>
            <numerusform>%n жаңылык {path} файлына сакталды.</numerusform>
            <numerusform>%n жаңылык {path} файлына сакталды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Жокко чыгаруу</translation>
    </message>
    <message>
        <source>Choose a story first.</source>
        <translation>Адегенде жаңылык тандаңыз.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Мазмуну</translation>
    </message>
    <message>
        <source>E-book, EPUB (*.epub)</source>
        <translation>Электрондук китеп, EPUB (*.epub)</translation>
    </message>
    <message>
        <source>Markdown with pictures, archive (*.zip)</source>
        <translation>Сүрөттөрү менен Markdown, архив (*.zip)</translation>
    </message>
    <message>
        <source>Markdown, pictures beside it (*.md)</source>
        <translation>Markdown, сүрөттөрү жанында (*.md)</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Түп нускасы</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save story</source>
        <translation>Жаңылыкты сактоо</translation>
    </message>
    <message>
        <source>Save these stories</source>
        <translation>Бул жаңылыктарды сактоо</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>{path} файлына сакталды.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Сактоо</translation>
    </message>
    <message>
        <source>Saving stories…</source>
        <translation>Жаңылыктар сакталууда…</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Жаңылыктар</translation>
    </message>
    <message>
        <source>The quotation was copied.</source>
        <translation>Цитата көчүрүлдү.</translation>
    </message>
    <message>
        <source>There is nothing to save here.</source>
        <translation>Бул жерде сактай турган эч нерсе жок.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Веб-баракча (*.html)</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>сүрөт</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Everywhere</source>
        <translation>Бардык жерде</translation>
    </message>
    <message>
        <source>In “{place}”</source>
        <translation>«{place}» тизмесинде</translation>
    </message>
    <message>
        <source>Showing results for “{words}”.</source>
        <translation>«{words}» боюнча жыйынтыктар көрсөтүлдү.</translation>
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
    <name>Share</name>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
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
        <source>Searches</source>
        <translation>Издөөлөр</translation>
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
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln окула элек</numerusform>
            <numerusform>%Ln окула элек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources need attention</source>
        <translation>
            <numerusform>%n булакты карап чыгуу керек</numerusform>
            <numerusform>%n булакты карап чыгуу керек</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking sources: {done} of {total}</source>
        <translation>Булактар текшерилүүдө: {done} / {total}</translation>
    </message>
    <message>
        <source>Keeping stories offline: {done} of {total}</source>
        <translation>Жаңылыктар сакталууда: {total} ичинен {done}</translation>
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
        <source>Stop, and unpin the rest</source>
        <translation>Токтотуп, калгандарын кадоодон чыгаруу</translation>
    </message>
    <message>
        <source>Stories kept offline</source>
        <translation>Тармаксыз сакталган жаңылыктар</translation>
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
        <source>{fine} of %Ln sources fine</source>
        <translation>
            <numerusform>%Ln булактын ичинен {fine} иштеп турат</numerusform>
            <numerusform>%Ln булактын ичинен {fine} иштеп турат</numerusform>
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
        <source>not whole offline</source>
        <translation>тармаксыз толук эмес</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>кадалган</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>окула элек</translation>
    </message>
    <message>
        <source>whole offline</source>
        <translation>тармаксыз толук окулат</translation>
    </message>
    <message>
        <source>{done} of {total} pictures offline</source>
        <translation>тармаксыз сүрөттөр: {total} ичинен {done}</translation>
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
    <name>TablePane</name>
    <message>
        <source>Ctrl and a click compare several. Space gives a star.</source>
        <translation>Ctrl менен чыкылдатуу бир нечесин салыштырат. Боштук баскычы жылдызча коёт.</translation>
    </message>
    <message>
        <source>Currencies and their rates</source>
        <translation>Валюталар жана курстары</translation>
    </message>
    <message>
        <source>Enter another key</source>
        <translation>Башка ачкыч киргизүү</translation>
    </message>
    <message>
        <source>Find a currency</source>
        <translation>Валюта издөө</translation>
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
    <message>
        <source>The publisher has not changed this story.</source>
        <translation>Жарыялоочу бул жаңылыкты өзгөрткөн жок.</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Cancel</source>
        <translation>Жокко чыгаруу</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Кадоо</translation>
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
        <source>A number is missing at the end.</source>
        <translation>Аягында сан жетишпейт.</translation>
    </message>
    <message>
        <source>A parenthesis has no partner.</source>
        <translation>Кашаанын жубу жок.</translation>
    </message>
    <message>
        <source>A picture could not be written to the disk.</source>
        <translation>Сүрөттү дискке жазуу мүмкүн болгон жок.</translation>
    </message>
    <message>
        <source>A rule for the pages of {host} is not a valid CSS selector.</source>
        <translation>{host} барактары үчүн эрежелердин бири CSS селектору эмес.</translation>
    </message>
    <message>
        <source>A stored picture was damaged or gone, and is fetched again.</source>
        <translation>Сакталган сүрөт бузулган же жоголгон, кайра жүктөлүүдө.</translation>
    </message>
    <message>
        <source>A story is not “{piece}”; it can be is:unread, is:read or is:pinned.</source>
        <translation>Жаңылык «{piece}» болбойт; is:unread, is:read же is:pinned деп жазса болот.</translation>
    </message>
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
        <source>It is being fetched…</source>
        <translation>Жүктөлүүдө…</translation>
    </message>
    <message>
        <source>It last worked at {time}.</source>
        <translation>Акыркы жолу иштеген: {time}.</translation>
    </message>
    <message>
        <source>It will be kept offline as soon as it can be fetched.</source>
        <translation>Жаңылык жүктөлөрү менен тармаксыз окуу үчүн сакталат.</translation>
    </message>
    <message>
        <source>Loading pictures is turned off.</source>
        <translation>Сүрөттөрдү жүктөө өчүрүлгөн.</translation>
    </message>
    <message>
        <source>More would be larger than one story may be.</source>
        <translation>Калганы бир жаңылыкка берилген орундан ашып кетет.</translation>
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
        <source>No day lies between these two: {piece}.</source>
        <translation>Бул эки датанын ортосунда бир да күн жок: {piece}.</translation>
    </message>
    <message>
        <source>No feed was found at {url}. If the site has one, give the feed&apos;s own address.</source>
        <translation>{url} дарегинен лента табылган жок. Сайтта лента болсо, анын өзүнүн дарегин жазыңыз.</translation>
    </message>
    <message>
        <source>No rate of {currency} by {provider} is known.</source>
        <translation>{provider} боюнча {currency} валютасынын курсу белгисиз.</translation>
    </message>
    <message>
        <source>No secure connection to {host} came about.</source>
        <translation>{host}: корголгон туташуу түзүлгөн жок.</translation>
    </message>
    <message>
        <source>No source is called “{piece}”; all of them are searched.</source>
        <translation>«{piece}» деген булак жок; баарынан изделүүдө.</translation>
    </message>
    <message>
        <source>No story was found on the page of {host}.</source>
        <translation>{host} барагынан макала табылган жок.</translation>
    </message>
    <message>
        <source>Nothing can be divided by zero.</source>
        <translation>Нөлгө бөлүүгө болбойт.</translation>
    </message>
    <message>
        <source>Nothing can be reached: you are offline.</source>
        <translation>Эч нерсе жеткиликтүү эмес: тармак жок.</translation>
    </message>
    <message>
        <source>Nothing stands behind {piece}, so it is left out.</source>
        <translation>{piece} дегенден кийин эч нерсе жок, ошондуктан бул шарт эске алынган жок.</translation>
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
        <source>The address leads to a file, not a page.</source>
        <translation>Дарек баракка эмес, файлга алып барат.</translation>
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
        <source>The full text is being fetched…</source>
        <translation>Толук текст жүктөлүүдө…</translation>
    </message>
    <message>
        <source>The full text is missing.</source>
        <translation>Толук текст жок.</translation>
    </message>
    <message>
        <source>The last check brought nothing new.</source>
        <translation>Акыркы текшерүүдө жаңы эч нерсе болгон жок.</translation>
    </message>
    <message>
        <source>The page has no more than the feed gives.</source>
        <translation>Баракта лентадагыдан артык эч нерсе жок.</translation>
    </message>
    <message>
        <source>The question is too long; its end is left out.</source>
        <translation>Суроо өтө узун; аягы эске алынган жок.</translation>
    </message>
    <message>
        <source>The quotation marks are not closed; all that follows is taken as the phrase.</source>
        <translation>Тырмакча жабылган эмес: андан кийинкинин баары фраза деп эсептелет.</translation>
    </message>
    <message>
        <source>The rate of {currency} on {day} is not stored yet: ask {provider} for its history.</source>
        <translation>{currency} валютасынын {day} күнкү курсу азырынча сакталган эмес: анын тарыхын {provider} банкынан сураңыз.</translation>
    </message>
    <message>
        <source>The rates of {provider} could not be read: {detail}. The last good ones stay, and Newsdesk asks again later.</source>
        <translation>Курстарды окуу мүмкүн болгон жок ({provider}): {detail}. Акыркы туура курстар калат, Newsdesk кийинчерээк кайра сурайт.</translation>
    </message>
    <message>
        <source>The room for stories kept offline is used up; preferences can give more.</source>
        <translation>Тармаксыз сакталган жаңылыктардын орду түгөндү; аны жөндөөлөрдөн кеңейтсе болот.</translation>
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
        <source>The story goes on: further pages could not be had.</source>
        <translation>Бул толук текст эмес: кийинки барактарды алуу мүмкүн болгон жок.</translation>
    </message>
    <message>
        <source>There are too many parentheses.</source>
        <translation>Кашаалар өтө көп.</translation>
    </message>
    <message>
        <source>There is no amount.</source>
        <translation>Сумма жазылган эмес.</translation>
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
        <source>There is no word in “{piece}” to look for.</source>
        <translation>«{piece}» ичинде издей турган сөз жок.</translation>
    </message>
    <message>
        <source>There is nothing at this address on {host}.</source>
        <translation>{host}: бул даректе эч нерсе жок.</translation>
    </message>
    <message>
        <source>This is more than there is money.</source>
        <translation>Мынча акча болбойт.</translation>
    </message>
    <message>
        <source>This is not an address that can be opened.</source>
        <translation>Мындай даректи ачууга болбойт.</translation>
    </message>
    <message>
        <source>This is too long for an amount.</source>
        <translation>Сумма үчүн өтө узун.</translation>
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
        <source>What stands there is no picture that can be shown safely.</source>
        <translation>Бул даректе коопсуз көрсөтүлө турган сүрөт жок.</translation>
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
        <source>{done} of {total} pictures are there.</source>
        <translation>Сүрөттөр жүктөлдү: {total} ичинен {done}.</translation>
    </message>
    <message>
        <source>{host} answers with something that is not a feed.</source>
        <translation>{host} лента эмес нерсе менен жооп берет.</translation>
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
        <source>{host} shows a notice about cookies in the story&apos;s place.</source>
        <translation>{host} макаланын ордуна cookie файлдары жөнүндө билдирүү көрсөтөт.</translation>
    </message>
    <message>
        <source>{host} shows headlines in the story&apos;s place.</source>
        <translation>{host} макаланын ордуна баш аталыштардын тизмесин көрсөтөт.</translation>
    </message>
    <message>
        <source>{host} shows only a beginning; the rest is for subscribers.</source>
        <translation>{host} башын гана көрсөтөт, калганы — жазылгандар үчүн.</translation>
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
        <source>{piece} contradicts what stands before it, so it is left out.</source>
        <translation>{piece} мурункуга каршы келет, ошондуктан эске алынган жок.</translation>
    </message>
    <message>
        <source>{piece} is searched as a word; did you mean {hint}?</source>
        <translation>{piece} сөз катары изделди; балким, {hint} дегиңиз келгендир?</translation>
    </message>
    <message>
        <source>{piece} is taken for {hint}</source>
        <translation>{piece} дегени {hint} деп түшүнүлдү</translation>
    </message>
    <message>
        <source>{provider} answers only to a key of your own: enter it in the preferences.</source>
        <translation>{provider} өзүңүздүн ачкычыңыз менен гана жооп берет: аны жөндөөлөргө киргизиңиз.</translation>
    </message>
    <message>
        <source>“{piece}” is not a day; write it as 2026-11-01.</source>
        <translation>«{piece}» — дата эмес; мындай жазыңыз: 2026-11-01.</translation>
    </message>
    <message>
        <source>“{piece}” is not a number.</source>
        <translation>«{piece}» — сан эмес.</translation>
    </message>
    <message>
        <source>“{piece}” is not understood here.</source>
        <translation>Бул жерде «{piece}» түшүнүксүз.</translation>
    </message>
    <message>
        <source>“{url}” is not an address. Give a site&apos;s address, such as 24.kg.</source>
        <translation>«{url}» дарек эмес. Сайттын дарегин жазыңыз, мисалы: 24.kg.</translation>
    </message>
</context>
</TS>
