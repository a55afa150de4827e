<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>A desktop news reader with official exchange rates.</source>
        <translation>Программа для чтения новостей с официальными курсами валют.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, © 2026 The Newsdesk authors.</source>
        <translation>Свободная программа по лицензии MIT, © 2026, авторы Newsdesk.</translation>
    </message>
    <message>
        <source>Made with Qt {qt} (LGPL) and Python {python}.</source>
        <translation>Сделано на Qt {qt} (LGPL) и Python {python}.</translation>
    </message>
    <message>
        <source>There is no account and no tracking: your sources, stories and settings stay on this computer, and only the sites you follow, the exchange rates and the pictures of stories are asked for.</source>
        <translation>Нет ни учётной записи, ни слежки: источники, новости и настройки остаются на этом компьютере, а запрашиваются только ваши сайты, курсы валют и картинки новостей.</translation>
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
        <translation>Добавить источники</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>AddSources</name>
    <message>
        <source>Follow</source>
        <translation>Подписаться</translation>
    </message>
    <message numerus="yes">
        <source>Follow %n source(s)</source>
        <translation>
            <numerusform>Подписаться на %n источник</numerusform>
            <numerusform>Подписаться на %n источника</numerusform>
            <numerusform>Подписаться на %n источников</numerusform>
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
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose a currency first.</source>
        <translation>Сначала выберите валюту.</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>В какой валюте</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>No rate of {currency} is known yet: it counts from the first one on.</source>
        <translation>Курс {currency} пока не известен: отсчёт начнётся с первого.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>That is above the line already: you are told when it is back and rises again.</source>
        <translation>Курс уже выше: сообщение придёт, когда он вернётся и снова поднимется.</translation>
    </message>
    <message>
        <source>That is below the line already: you are told when it is back and falls again.</source>
        <translation>Курс уже ниже: сообщение придёт, когда он вернётся и снова опустится.</translation>
    </message>
    <message>
        <source>The figure must be more than 0.</source>
        <translation>Число должно быть больше 0.</translation>
    </message>
    <message>
        <source>The newest rate is {figure} {base}, from {day} ({bank}).</source>
        <translation>Последний курс: {figure} {base}, с {day} ({bank}).</translation>
    </message>
    <message>
        <source>What the rate does</source>
        <translation>Что сделает курс</translation>
    </message>
    <message>
        <source>Write a figure, such as {figure}.</source>
        <translation>Введите число, например {figure}.</translation>
    </message>
    <message>
        <source>by the rates of</source>
        <translation>по курсам</translation>
    </message>
    <message>
        <source>falls below</source>
        <translation>опустится ниже</translation>
    </message>
    <message>
        <source>gets a new official rate</source>
        <translation>получит новый официальный курс</translation>
    </message>
    <message>
        <source>in</source>
        <translation>в</translation>
    </message>
    <message>
        <source>in how many days:</source>
        <translation>за сколько дней:</translation>
    </message>
    <message>
        <source>moves by</source>
        <translation>изменится на</translation>
    </message>
    <message>
        <source>rises above</source>
        <translation>поднимется выше</translation>
    </message>
    <message>
        <source>{currency} in {currency} is always 1: choose another currency.</source>
        <translation>{currency} в {currency} всегда 1: выберите другую валюту.</translation>
    </message>
</context>
<context>
    <name>AlertTable</name>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Tells you when</source>
        <translation>Сообщить, когда</translation>
    </message>
    <message>
        <source>Told last</source>
        <translation>Сообщено</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>A new official rate of {currency} is set</source>
        <translation>Установят новый официальный курс {currency}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузе</translation>
    </message>
    <message>
        <source>The newest rate is {figure}.</source>
        <translation>Последний курс: {figure}.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждёт</translation>
    </message>
    <message>
        <source>Waits for {line} or less</source>
        <translation>Ждёт {line} или ниже</translation>
    </message>
    <message>
        <source>Waits for {line} or more</source>
        <translation>Ждёт {line} или выше</translation>
    </message>
    <message>
        <source>Waits until it is calmer</source>
        <translation>Ждёт, пока курс успокоится</translation>
    </message>
    <message>
        <source>last told: {time}</source>
        <translation>последнее сообщение: {time}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>{currency} falls below {line}</source>
        <translation>{currency} опустится ниже {line}</translation>
    </message>
    <message>
        <source>{currency} has fallen below {line}</source>
        <translation>{currency} опустился ниже {line}</translation>
    </message>
    <message>
        <source>{currency} has risen above {line}</source>
        <translation>{currency} поднялся выше {line}</translation>
    </message>
    <message numerus="yes">
        <source>{currency} moves by {percent} % in %n day(s)</source>
        <translation>
            <numerusform>{currency} изменится на {percent} % за %n день</numerusform>
            <numerusform>{currency} изменится на {percent} % за %n дня</numerusform>
            <numerusform>{currency} изменится на {percent} % за %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>{currency} rises above {line}</source>
        <translation>{currency} поднимется выше {line}</translation>
    </message>
    <message>
        <source>{currency}: the official rate from {day} is set</source>
        <translation>{currency}: установлен официальный курс с {day}</translation>
    </message>
    <message numerus="yes">
        <source>{currency}: {percent} % in %n day(s)</source>
        <translation>
            <numerusform>{currency}: {percent} % за %n день</numerusform>
            <numerusform>{currency}: {percent} % за %n дня</numerusform>
            <numerusform>{currency}: {percent} % за %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{figure} %n day(s) before</source>
        <translation>
            <numerusform>за %n день до этого {figure}</numerusform>
            <numerusform>за %n дня до этого {figure}</numerusform>
            <numerusform>за %n дней до этого {figure}</numerusform>
        </translation>
    </message>
    <message>
        <source>{figure} before</source>
        <translation>до этого {figure}</translation>
    </message>
    <message>
        <source>{figure} {base} from {day} ({bank})</source>
        <translation>{figure} {base} с {day} ({bank})</translation>
    </message>
</context>
<context>
    <name>AlertsDialog</name>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>No alerts yet. Add one, and Newsdesk tells you when a rate crosses your line.</source>
        <translation>Оповещений пока нет. Добавьте, и Newsdesk сообщит, когда курс пересечёт вашу черту.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Поставлено на паузу.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Waiting again.</source>
        <translation>Снова ждёт.</translation>
    </message>
</context>
<context>
    <name>AloudBar</name>
    <message>
        <source>Faster</source>
        <translation>Быстрее</translation>
    </message>
    <message>
        <source>Go on reading aloud</source>
        <translation>Читать вслух дальше</translation>
    </message>
    <message>
        <source>Looking for a voice…</source>
        <translation>Ищется голос…</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Следующее предложение</translation>
    </message>
    <message>
        <source>No voice for {language} is installed.</source>
        <translation>Не установлен голос для языка: {language}.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Приостановлено</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Чтение вслух</translation>
    </message>
    <message>
        <source>Reading aloud failed: {why}</source>
        <translation>Прочитать вслух не удалось: {why}</translation>
    </message>
    <message>
        <source>Reading aloud needs an optional part: install newsdesk[speech].</source>
        <translation>Для чтения вслух нужна дополнительная часть: установите newsdesk[speech].</translation>
    </message>
    <message>
        <source>Sentence before</source>
        <translation>Предыдущее предложение</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Медленнее</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Прекратить чтение вслух</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
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
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Копировать адрес ссылки</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Картинка загружается…</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Открыть ссылку</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>View picture</source>
        <translation>Посмотреть картинку</translation>
    </message>
</context>
<context>
    <name>Banks</name>
    <message>
        <source>Bank of Russia</source>
        <translation>Банк России</translation>
    </message>
    <message>
        <source>Central Bank of Uzbekistan</source>
        <translation>Центральный банк Узбекистана</translation>
    </message>
    <message>
        <source>Central Bank of the Republic of Türkiye</source>
        <translation>Центральный банк Турции</translation>
    </message>
    <message>
        <source>European Central Bank</source>
        <translation>Европейский центральный банк</translation>
    </message>
    <message>
        <source>National Bank of Georgia</source>
        <translation>Национальный банк Грузии</translation>
    </message>
    <message>
        <source>National Bank of Kazakhstan</source>
        <translation>Национальный банк Казахстана</translation>
    </message>
    <message>
        <source>National Bank of Poland</source>
        <translation>Национальный банк Польши</translation>
    </message>
    <message>
        <source>National Bank of Tajikistan</source>
        <translation>Национальный банк Таджикистана</translation>
    </message>
    <message>
        <source>National Bank of Ukraine</source>
        <translation>Национальный банк Украины</translation>
    </message>
    <message>
        <source>National Bank of the Kyrgyz Republic</source>
        <translation>Национальный банк Кыргызской Республики</translation>
    </message>
    <message>
        <source>Open Exchange Rates (needs a key)</source>
        <translation>Open Exchange Rates (нужен ключ)</translation>
    </message>
</context>
<context>
    <name>BaseChooser</name>
    <message>
        <source>Count rates in</source>
        <translation>В какой валюте считать</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>All countries</source>
        <translation>Все страны</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Все языки</translation>
    </message>
    <message>
        <source>Catalogue of sources</source>
        <translation>Каталог источников</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>Chart: {what}. Left and right read the rates one by one.</source>
        <translation>График: {what}. Клавиши влево и вправо читают курсы по одному.</translation>
    </message>
    <message>
        <source>Choose a currency to see its history.</source>
        <translation>Выберите валюту, чтобы увидеть её историю.</translation>
    </message>
    <message>
        <source>Compared: each is 100 on {day}</source>
        <translation>Сравнение: {day} каждая равна 100</translation>
    </message>
    <message>
        <source>Its history is on the way.</source>
        <translation>История загружается.</translation>
    </message>
    <message>
        <source>No history of it is there; the line begins with the next rate.</source>
        <translation>Истории пока нет; линия начнётся со следующего курса.</translation>
    </message>
    <message>
        <source>No rates are stored of this time.</source>
        <translation>За это время курсов не сохранено.</translation>
    </message>
    <message>
        <source>{figure} {base} · {change} ({part} %) since {day}</source>
        <translation>{figure} {base} · {change} ({part} %) с {day}</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>not shown</source>
        <translation>не показана</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>показана</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Search by code or name</source>
        <translation>Поиск по коду или названию</translation>
    </message>
    <message>
        <source>Search currencies</source>
        <translation>Поиск валют</translation>
    </message>
    <message>
        <source>The bank has no such currency.</source>
        <translation>У банка нет такой валюты.</translation>
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
        <translation>Время: {time}</translation>
    </message>
</context>
<context>
    <name>Commander</name>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
    <message>
        <source>Export OPML</source>
        <translation>Экспорт OPML</translation>
    </message>
    <message>
        <source>Import OPML</source>
        <translation>Импорт OPML</translation>
    </message>
    <message>
        <source>Lists of sources (*.opml *.xml);;All files (*)</source>
        <translation>Списки источников (*.opml *.xml);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Lists of sources (*.opml)</source>
        <translation>Списки источников (*.opml)</translation>
    </message>
    <message>
        <source>There is no search to save: type one first.</source>
        <translation>Сохранять пока нечего: сначала введите запрос.</translation>
    </message>
    <message>
        <source>This story has no address to open.</source>
        <translation>У этой новости нет адреса, который можно открыть.</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Записано в {path}.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>About Newsdesk</source>
        <translation>О программе Newsdesk</translation>
    </message>
    <message>
        <source>Add sources…</source>
        <translation>Добавить источники…</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Все новости</translation>
    </message>
    <message>
        <source>Back from a footnote</source>
        <translation>Назад от сноски</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Converter</source>
        <translation>Конвертер</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Copy quotation with its source</source>
        <translation>Скопировать цитату с источником</translation>
    </message>
    <message>
        <source>Delete story</source>
        <translation>Удалить новость</translation>
    </message>
    <message>
        <source>Export OPML…</source>
        <translation>Экспорт OPML…</translation>
    </message>
    <message>
        <source>Find in story</source>
        <translation>Найти в новости</translation>
    </message>
    <message>
        <source>Full text or feed text</source>
        <translation>Полный текст или текст ленты</translation>
    </message>
    <message>
        <source>Go to the rates in the toolbar</source>
        <translation>Перейти к курсам на панели</translation>
    </message>
    <message>
        <source>Import OPML…</source>
        <translation>Импорт OPML…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее текст</translation>
    </message>
    <message>
        <source>Longer lines</source>
        <translation>Строки длиннее</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Отметить всё прочитанным</translation>
    </message>
    <message>
        <source>Mark read or unread</source>
        <translation>Отметить прочитанной или непрочитанной</translation>
    </message>
    <message>
        <source>Newest, oldest or best first</source>
        <translation>Сначала новые, старые или лучшие</translation>
    </message>
    <message>
        <source>Next match in the story</source>
        <translation>Следующее совпадение в новости</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Следующее найденное место</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>Следующая новость</translation>
    </message>
    <message>
        <source>Next unread story</source>
        <translation>Следующая непрочитанная</translation>
    </message>
    <message>
        <source>Normal length of lines</source>
        <translation>Обычная длина строк</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>Pin a web page…</source>
        <translation>Закрепить веб-страницу…</translation>
    </message>
    <message>
        <source>Pin all stories of this list…</source>
        <translation>Закрепить все новости списка…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Закрепить или открепить</translation>
    </message>
    <message>
        <source>Pin the web page on the clipboard</source>
        <translation>Закрепить страницу из буфера обмена</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплённые</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Предыдущее найденное место</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Previous match in the story</source>
        <translation>Предыдущее совпадение в новости</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Предыдущая новость</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Rate alerts</source>
        <translation>Оповещения о курсах</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Rates panel</source>
        <translation>Курсы валют</translation>
    </message>
    <message>
        <source>Read aloud, or pause</source>
        <translation>Читать вслух или сделать паузу</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Save all stories of this view…</source>
        <translation>Сохранить все новости списка…</translation>
    </message>
    <message>
        <source>Save story as…</source>
        <translation>Сохранить новость как…</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Сохранить поиск</translation>
    </message>
    <message>
        <source>Scroll, or go on to the next unread story</source>
        <translation>Листать или перейти к следующей непрочитанной</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search in this list, or everywhere</source>
        <translation>Искать в этом списке или везде</translation>
    </message>
    <message>
        <source>Send by e-mail…</source>
        <translation>Отправить по почте…</translation>
    </message>
    <message>
        <source>Sepia or plain paper</source>
        <translation>Сепия или обычная бумага</translation>
    </message>
    <message>
        <source>Serif or sans serif</source>
        <translation>С засечками или без</translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation>Строки короче</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче текст</translation>
    </message>
    <message>
        <source>Source doctor</source>
        <translation>Диагностика источников</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Новости</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитанные</translation>
    </message>
    <message>
        <source>View pictures</source>
        <translation>Посмотреть картинки</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>What the publisher changed</source>
        <translation>Что изменил издатель</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
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
        <translation>Сумма на другой стороне</translation>
    </message>
    <message>
        <source>Converter</source>
        <translation>Конвертер</translation>
    </message>
    <message>
        <source>Copied: {figure}</source>
        <translation>Скопировано: {figure}</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Currency on the other side</source>
        <translation>Валюта на другой стороне</translation>
    </message>
    <message>
        <source>Exchange the currencies</source>
        <translation>Поменять валюты местами</translation>
    </message>
    <message>
        <source>Exchange the currencies ({key})</source>
        <translation>Поменять валюты местами ({key})</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>{bank}, rates of {day}, fetched {time}</source>
        <translation>{bank}, курсы на {day}, получены {time}</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n комментарий</numerusform>
            <numerusform>%n комментария</numerusform>
            <numerusform>%n комментариев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are kept offline now; their pictures take {size}.</source>
        <translation>
            <numerusform>Сейчас без сети хранится %n новость; её картинки занимают {size}.</numerusform>
            <numerusform>Сейчас без сети хранятся %n новости; их картинки занимают {size}.</numerusform>
            <numerusform>Сейчас без сети хранится %n новостей; их картинки занимают {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>out of date, %n day(s) old</source>
        <translation>
            <numerusform>устарел на %n день</numerusform>
            <numerusform>устарел на %n дня</numerusform>
            <numerusform>устарел на %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Currencies</name>
    <message>
        <source>Afghan afghani</source>
        <translation>Афганский афгани</translation>
    </message>
    <message>
        <source>Albanian lek</source>
        <translation>Албанский лек</translation>
    </message>
    <message>
        <source>Algerian dinar</source>
        <translation>Алжирский динар</translation>
    </message>
    <message>
        <source>Argentine peso</source>
        <translation>Аргентинское песо</translation>
    </message>
    <message>
        <source>Armenian dram</source>
        <translation>Армянский драм</translation>
    </message>
    <message>
        <source>Australian dollar</source>
        <translation>Австралийский доллар</translation>
    </message>
    <message>
        <source>Azerbaijani manat</source>
        <translation>Азербайджанский манат</translation>
    </message>
    <message>
        <source>Bahraini dinar</source>
        <translation>Бахрейнский динар</translation>
    </message>
    <message>
        <source>Bangladeshi taka</source>
        <translation>Бангладешская така</translation>
    </message>
    <message>
        <source>Belarusian rouble</source>
        <translation>Белорусский рубль</translation>
    </message>
    <message>
        <source>Belarusian rouble (to 2016)</source>
        <translation>Белорусский рубль (до 2016)</translation>
    </message>
    <message>
        <source>Bolivian boliviano</source>
        <translation>Боливийский боливиано</translation>
    </message>
    <message>
        <source>Bosnian mark</source>
        <translation>Боснийская марка</translation>
    </message>
    <message>
        <source>Brazilian real</source>
        <translation>Бразильский реал</translation>
    </message>
    <message>
        <source>Brunei dollar</source>
        <translation>Брунейский доллар</translation>
    </message>
    <message>
        <source>Bulgarian lev</source>
        <translation>Болгарский лев</translation>
    </message>
    <message>
        <source>Cambodian riel</source>
        <translation>Камбоджийский риель</translation>
    </message>
    <message>
        <source>Canadian dollar</source>
        <translation>Канадский доллар</translation>
    </message>
    <message>
        <source>Chilean peso</source>
        <translation>Чилийское песо</translation>
    </message>
    <message>
        <source>Chinese yuan</source>
        <translation>Китайский юань</translation>
    </message>
    <message>
        <source>Colombian peso</source>
        <translation>Колумбийское песо</translation>
    </message>
    <message>
        <source>Croatian kuna</source>
        <translation>Хорватская куна</translation>
    </message>
    <message>
        <source>Cuban peso</source>
        <translation>Кубинское песо</translation>
    </message>
    <message>
        <source>Czech koruna</source>
        <translation>Чешская крона</translation>
    </message>
    <message>
        <source>Danish krone</source>
        <translation>Датская крона</translation>
    </message>
    <message>
        <source>Egyptian pound</source>
        <translation>Египетский фунт</translation>
    </message>
    <message>
        <source>Ethiopian birr</source>
        <translation>Эфиопский быр</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Евро</translation>
    </message>
    <message>
        <source>Georgian lari</source>
        <translation>Грузинский лари</translation>
    </message>
    <message>
        <source>Gold (ounce)</source>
        <translation>Золото (унция)</translation>
    </message>
    <message>
        <source>Hong Kong dollar</source>
        <translation>Гонконгский доллар</translation>
    </message>
    <message>
        <source>Hungarian forint</source>
        <translation>Венгерский форинт</translation>
    </message>
    <message>
        <source>Icelandic króna</source>
        <translation>Исландская крона</translation>
    </message>
    <message>
        <source>Indian rupee</source>
        <translation>Индийская рупия</translation>
    </message>
    <message>
        <source>Indonesian rupiah</source>
        <translation>Индонезийская рупия</translation>
    </message>
    <message>
        <source>Iranian rial</source>
        <translation>Иранский риал</translation>
    </message>
    <message>
        <source>Iraqi dinar</source>
        <translation>Иракский динар</translation>
    </message>
    <message>
        <source>Israeli shekel</source>
        <translation>Израильский шекель</translation>
    </message>
    <message>
        <source>Japanese yen</source>
        <translation>Японская иена</translation>
    </message>
    <message>
        <source>Jordanian dinar</source>
        <translation>Иорданский динар</translation>
    </message>
    <message>
        <source>Kazakh tenge</source>
        <translation>Казахстанский тенге</translation>
    </message>
    <message>
        <source>Kenyan shilling</source>
        <translation>Кенийский шиллинг</translation>
    </message>
    <message>
        <source>Kuwaiti dinar</source>
        <translation>Кувейтский динар</translation>
    </message>
    <message>
        <source>Kyrgyz som</source>
        <translation>Киргизский сом</translation>
    </message>
    <message>
        <source>Lao kip</source>
        <translation>Лаосский кип</translation>
    </message>
    <message>
        <source>Lebanese pound</source>
        <translation>Ливанский фунт</translation>
    </message>
    <message>
        <source>Libyan dinar</source>
        <translation>Ливийский динар</translation>
    </message>
    <message>
        <source>Macanese pataca</source>
        <translation>Патака Макао</translation>
    </message>
    <message>
        <source>Macedonian denar</source>
        <translation>Македонский денар</translation>
    </message>
    <message>
        <source>Malaysian ringgit</source>
        <translation>Малайзийский ринггит</translation>
    </message>
    <message>
        <source>Mexican peso</source>
        <translation>Мексиканское песо</translation>
    </message>
    <message>
        <source>Moldovan leu</source>
        <translation>Молдавский лей</translation>
    </message>
    <message>
        <source>Mongolian tugrik</source>
        <translation>Монгольский тугрик</translation>
    </message>
    <message>
        <source>Moroccan dirham</source>
        <translation>Марокканский дирхам</translation>
    </message>
    <message>
        <source>Myanmar kyat</source>
        <translation>Мьянманский кьят</translation>
    </message>
    <message>
        <source>Nepalese rupee</source>
        <translation>Непальская рупия</translation>
    </message>
    <message>
        <source>New Taiwan dollar</source>
        <translation>Новый тайваньский доллар</translation>
    </message>
    <message>
        <source>New Zealand dollar</source>
        <translation>Новозеландский доллар</translation>
    </message>
    <message>
        <source>Nigerian naira</source>
        <translation>Нигерийская найра</translation>
    </message>
    <message>
        <source>North Korean won</source>
        <translation>Северокорейская вона</translation>
    </message>
    <message>
        <source>Norwegian krone</source>
        <translation>Норвежская крона</translation>
    </message>
    <message>
        <source>Omani rial</source>
        <translation>Оманский риал</translation>
    </message>
    <message>
        <source>Pakistani rupee</source>
        <translation>Пакистанская рупия</translation>
    </message>
    <message>
        <source>Palladium (ounce)</source>
        <translation>Палладий (унция)</translation>
    </message>
    <message>
        <source>Peruvian sol</source>
        <translation>Перуанский соль</translation>
    </message>
    <message>
        <source>Philippine peso</source>
        <translation>Филиппинское песо</translation>
    </message>
    <message>
        <source>Platinum (ounce)</source>
        <translation>Платина (унция)</translation>
    </message>
    <message>
        <source>Polish zloty</source>
        <translation>Польский злотый</translation>
    </message>
    <message>
        <source>Pound sterling</source>
        <translation>Фунт стерлингов</translation>
    </message>
    <message>
        <source>Qatari riyal</source>
        <translation>Катарский риал</translation>
    </message>
    <message>
        <source>Romanian leu</source>
        <translation>Румынский лей</translation>
    </message>
    <message>
        <source>Russian rouble</source>
        <translation>Российский рубль</translation>
    </message>
    <message>
        <source>Saudi riyal</source>
        <translation>Саудовский риял</translation>
    </message>
    <message>
        <source>Serbian dinar</source>
        <translation>Сербский динар</translation>
    </message>
    <message>
        <source>Silver (ounce)</source>
        <translation>Серебро (унция)</translation>
    </message>
    <message>
        <source>Singapore dollar</source>
        <translation>Сингапурский доллар</translation>
    </message>
    <message>
        <source>South African rand</source>
        <translation>Южноафриканский рэнд</translation>
    </message>
    <message>
        <source>South Korean won</source>
        <translation>Южнокорейская вона</translation>
    </message>
    <message>
        <source>Special drawing rights</source>
        <translation>Специальные права заимствования</translation>
    </message>
    <message>
        <source>Sri Lankan rupee</source>
        <translation>Шри-ланкийская рупия</translation>
    </message>
    <message>
        <source>Sudanese pound</source>
        <translation>Суданский фунт</translation>
    </message>
    <message>
        <source>Swedish krona</source>
        <translation>Шведская крона</translation>
    </message>
    <message>
        <source>Swiss franc</source>
        <translation>Швейцарский франк</translation>
    </message>
    <message>
        <source>Syrian pound</source>
        <translation>Сирийский фунт</translation>
    </message>
    <message>
        <source>Tajik somoni</source>
        <translation>Таджикский сомони</translation>
    </message>
    <message>
        <source>Thai baht</source>
        <translation>Тайский бат</translation>
    </message>
    <message>
        <source>Tunisian dinar</source>
        <translation>Тунисский динар</translation>
    </message>
    <message>
        <source>Turkish lira</source>
        <translation>Турецкая лира</translation>
    </message>
    <message>
        <source>Turkmen manat</source>
        <translation>Туркменский манат</translation>
    </message>
    <message>
        <source>UAE dirham</source>
        <translation>Дирхам ОАЭ</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>Доллар США</translation>
    </message>
    <message>
        <source>Ukrainian hryvnia</source>
        <translation>Украинская гривна</translation>
    </message>
    <message>
        <source>Uruguayan peso</source>
        <translation>Уругвайское песо</translation>
    </message>
    <message>
        <source>Uzbek sum</source>
        <translation>Узбекский сум</translation>
    </message>
    <message>
        <source>Venezuelan bolívar</source>
        <translation>Венесуэльский боливар</translation>
    </message>
    <message>
        <source>Vietnamese dong</source>
        <translation>Вьетнамский донг</translation>
    </message>
    <message>
        <source>Yemeni rial</source>
        <translation>Йеменский риал</translation>
    </message>
</context>
<context>
    <name>CurrencyChooser</name>
    <message>
        <source>Currencies in the toolbar</source>
        <translation>Валюты на панели</translation>
    </message>
    <message>
        <source>The bank&apos;s list appears here once its rates were fetched.</source>
        <translation>Список банка появится здесь, когда будут получены его курсы.</translation>
    </message>
    <message>
        <source>Type USD/EUR for another base, USD@cbr for another bank.</source>
        <translation>Другая база: введите USD/EUR, другой банк: USD@cbr.</translation>
    </message>
</context>
<context>
    <name>CurrencyTable</name>
    <message>
        <source>As the bank published it</source>
        <translation>Как опубликовал банк</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
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
        <translation>В избранном (пробел)</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Избранное</translation>
    </message>
    <message>
        <source>For 1</source>
        <translation>За 1</translation>
    </message>
    <message>
        <source>For how many units the bank gives the rate</source>
        <translation>За сколько единиц банк даёт курс</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>Номинал</translation>
    </message>
    <message>
        <source>Out of date: a newer rate was promised and has not come.</source>
        <translation>Устарел: новый курс был обещан, но не пришёл.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Since the last different rate, for one unit</source>
        <translation>С последнего отличавшегося курса, за единицу</translation>
    </message>
    <message>
        <source>The day from which the rate holds</source>
        <translation>День, с которого действует курс</translation>
    </message>
    <message>
        <source>What one unit of the currency is worth</source>
        <translation>Сколько стоит одна единица валюты</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>в избранном</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>устарел</translation>
    </message>
    <message>
        <source>{change} since {day}</source>
        <translation>{change} с {day}</translation>
    </message>
    <message>
        <source>{figure} from {day}</source>
        <translation>{figure} с {day}</translation>
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
        <translation>День: {day}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>%n address(es) copied.</source>
        <translation>
            <numerusform>Скопирован %n адрес.</numerusform>
            <numerusform>Скопировано %n адреса.</numerusform>
            <numerusform>Скопировано %n адресов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) asked to be left alone.</source>
        <translation>
            <numerusform>%n сайт просит паузу.</numerusform>
            <numerusform>%n сайта просят паузу.</numerusform>
            <numerusform>%n сайтов просят паузу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) answered.</source>
        <translation>
            <numerusform>%n источник ответил.</numerusform>
            <numerusform>%n источника ответили.</numerusform>
            <numerusform>%n источников ответили.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) chosen.</source>
        <translation>
            <numerusform>Выбран %n источник.</numerusform>
            <numerusform>Выбрано %n источника.</numerusform>
            <numerusform>Выбрано %n источников.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read.</source>
        <translation>
            <numerusform>%n источник не удалось прочитать.</numerusform>
            <numerusform>%n источника не удалось прочитать.</numerusform>
            <numerusform>%n источников не удалось прочитать.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) followed.</source>
        <translation>
            <numerusform>%n источник в списке.</numerusform>
            <numerusform>%n источника в списке.</numerusform>
            <numerusform>%n источников в списке.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) need attention.</source>
        <translation>
            <numerusform>%n источник требует внимания.</numerusform>
            <numerusform>%n источника требуют внимания.</numerusform>
            <numerusform>%n источников требуют внимания.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked less than a minute ago: try again in a moment.</source>
        <translation>Проверено меньше минуты назад: повторите чуть позже.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>None needs attention.</source>
        <translation>Внимания не требует ни один.</translation>
    </message>
    <message>
        <source>Nothing can be reached: you are offline.</source>
        <translation>Ничего не доступно: нет сети.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Sources and their states</source>
        <translation>Источники и их состояние</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Проверить сейчас</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Проверяю…</translation>
    </message>
    <message>
        <source>You do not follow any source yet.</source>
        <translation>Вы пока не подписаны ни на один источник.</translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message numerus="yes">
        <source>%n followed already.</source>
        <translation>
            <numerusform>%n уже был в списке.</numerusform>
            <numerusform>%n уже были в списке.</numerusform>
            <numerusform>%n уже были в списке.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) added.</source>
        <translation>
            <numerusform>Добавлен %n источник.</numerusform>
            <numerusform>Добавлено %n источника.</numerusform>
            <numerusform>Добавлено %n источников.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) are back.</source>
        <translation>
            <numerusform>Возвращён %n источник.</numerusform>
            <numerusform>Возвращено %n источника.</numerusform>
            <numerusform>Возвращено %n источников.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) removed; their pinned stories stay.</source>
        <translation>
            <numerusform>Удалён %n источник; закреплённые новости остались.</numerusform>
            <numerusform>Удалено %n источника; закреплённые новости остались.</numerusform>
            <numerusform>Удалено %n источников; закреплённые новости остались.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are back.</source>
        <translation>
            <numerusform>%n новость возвращена.</numerusform>
            <numerusform>%n новости возвращены.</numerusform>
            <numerusform>%n новостей возвращено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are read again.</source>
        <translation>
            <numerusform>%n новость снова прочитана.</numerusform>
            <numerusform>%n новости снова прочитаны.</numerusform>
            <numerusform>%n новостей снова прочитано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) are unread again.</source>
        <translation>
            <numerusform>%n новость снова не прочитана.</numerusform>
            <numerusform>%n новости снова не прочитаны.</numerusform>
            <numerusform>%n новостей снова не прочитано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) deleted.</source>
        <translation>
            <numerusform>%n новость удалена.</numerusform>
            <numerusform>%n новости удалены.</numerusform>
            <numerusform>%n новостей удалено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) marked read.</source>
        <translation>
            <numerusform>%n новость отмечена прочитанной.</numerusform>
            <numerusform>%n новости отмечены прочитанными.</numerusform>
            <numerusform>%n новостей отмечено прочитанными.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) marked unread.</source>
        <translation>
            <numerusform>%n новость отмечена непрочитанной.</numerusform>
            <numerusform>%n новости отмечены непрочитанными.</numerusform>
            <numerusform>%n новостей отмечено непрочитанными.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) pinned again.</source>
        <translation>
            <numerusform>%n новость снова закреплена.</numerusform>
            <numerusform>%n новости снова закреплены.</numerusform>
            <numerusform>%n новостей снова закреплено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) pinned.</source>
        <translation>
            <numerusform>%n новость закреплена.</numerusform>
            <numerusform>%n новости закреплены.</numerusform>
            <numerusform>%n новостей закреплено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) unpinned again.</source>
        <translation>
            <numerusform>%n новость снова откреплена.</numerusform>
            <numerusform>%n новости снова откреплены.</numerusform>
            <numerusform>%n новостей снова откреплено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) unpinned.</source>
        <translation>
            <numerusform>%n новость откреплена.</numerusform>
            <numerusform>%n новости откреплены.</numerusform>
            <numerusform>%n новостей откреплено.</numerusform>
        </translation>
    </message>
    <message>
        <source>The alert for {name} is as before.</source>
        <translation>Оповещение о {name} прежнее.</translation>
    </message>
    <message>
        <source>The alert for {name} is back.</source>
        <translation>Оповещение о {name} возвращено.</translation>
    </message>
    <message>
        <source>The alert for {name} is gone again.</source>
        <translation>Оповещения о {name} снова нет.</translation>
    </message>
    <message>
        <source>The alert for {name} was changed.</source>
        <translation>Оповещение о {name} изменено.</translation>
    </message>
    <message>
        <source>The alert for {name} was made.</source>
        <translation>Оповещение о {name} создано.</translation>
    </message>
    <message>
        <source>The alert for {name} was removed.</source>
        <translation>Оповещение о {name} удалено.</translation>
    </message>
    <message>
        <source>The rates in the toolbar are as before.</source>
        <translation>Курсы на панели прежние.</translation>
    </message>
    <message>
        <source>The rates in the toolbar were changed.</source>
        <translation>Курсы на панели изменены.</translation>
    </message>
    <message>
        <source>The search has its former name again.</source>
        <translation>Поиску возвращено прежнее название.</translation>
    </message>
    <message>
        <source>The search is called “{name}” now.</source>
        <translation>Поиск теперь называется «{name}».</translation>
    </message>
    <message>
        <source>The search “{name}” is back.</source>
        <translation>Поиск «{name}» возвращён.</translation>
    </message>
    <message>
        <source>The search “{name}” is gone again.</source>
        <translation>Поиск «{name}» снова убран.</translation>
    </message>
    <message>
        <source>The search “{name}” was removed.</source>
        <translation>Поиск «{name}» удалён.</translation>
    </message>
    <message>
        <source>The search “{name}” was saved.</source>
        <translation>Поиск «{name}» сохранён.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>Источник «{name}» возвращён.</translation>
    </message>
    <message>
        <source>“{name}” was added.</source>
        <translation>Источник «{name}» добавлен.</translation>
    </message>
    <message>
        <source>“{name}” was removed; its pinned stories stay.</source>
        <translation>Источник «{name}» удалён; закреплённые новости остались.</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message numerus="yes">
        <source>%n rate(s) copied.</source>
        <translation>
            <numerusform>Скопирован %n курс.</numerusform>
            <numerusform>Скопировано %n курса.</numerusform>
            <numerusform>Скопировано %n курсов.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>Копировать курсы</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Изображения (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Сохранить изображение</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Сохранить график картинкой</translation>
    </message>
    <message>
        <source>Save the values as a table</source>
        <translation>Сохранить курсы таблицей</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>Сохранить курсы</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Записано в {path}.</translation>
    </message>
    <message>
        <source>{bank}, official rates, {first} to {last}</source>
        <translation>{bank}, официальные курсы, {first} – {last}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close the find bar</source>
        <translation>Закрыть поиск</translation>
    </message>
    <message>
        <source>Find in this story</source>
        <translation>Найти в этой новости</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Следующее место</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Предыдущее место</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} из {count}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n новость</numerusform>
            <numerusform>%n новости</numerusform>
            <numerusform>%n новостей</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Address of any site or feed</source>
        <translation>Адрес любого сайта или ленты</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Подписаться</translation>
    </message>
    <message>
        <source>Looking for feeds</source>
        <translation>Поиск лент</translation>
    </message>
    <message>
        <source>Looking for feeds…</source>
        <translation>Ищу ленты…</translation>
    </message>
    <message numerus="yes">
        <source>This site has %n feed(s). Choose:</source>
        <translation>
            <numerusform>На этом сайте %n лента. Выберите:</numerusform>
            <numerusform>На этом сайте %n ленты. Выберите:</numerusform>
            <numerusform>На этом сайте %n лент. Выберите:</numerusform>
        </translation>
    </message>
    <message>
        <source>You follow this source already.</source>
        <translation>Вы уже подписаны на этот источник.</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Folders</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Без папки</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>FullTextBar</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Fetching the full text</source>
        <translation>Загрузка полного текста</translation>
    </message>
    <message>
        <source>Show it anyway</source>
        <translation>Всё равно показать</translation>
    </message>
    <message>
        <source>Show the feed&apos;s text</source>
        <translation>Показать текст из ленты</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Ask the bank again</source>
        <translation>Спросить банк ещё раз</translation>
    </message>
    <message>
        <source>Ask the bank again (F5)</source>
        <translation>Спросить банк ещё раз (F5)</translation>
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
        <translation>Валюты</translation>
    </message>
    <message>
        <source>In force {day}</source>
        <translation>Действует с {day}</translation>
    </message>
    <message>
        <source>fetched {time}</source>
        <translation>получено {time}</translation>
    </message>
    <message>
        <source>new from {day}</source>
        <translation>новый с {day}</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>устарел</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Fetching the history: {done} of {total}</source>
        <translation>Загрузка истории: {done} из {total}</translation>
    </message>
    <message>
        <source>Fetching the history…</source>
        <translation>Загрузка истории…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>Intervals</name>
    <message>
        <source>Every {hours} h</source>
        <translation>Каждые {hours} ч</translation>
    </message>
    <message>
        <source>Every {hours} h {minutes} min</source>
        <translation>Каждые {hours} ч {minutes} мин</translation>
    </message>
    <message>
        <source>Every {minutes} min</source>
        <translation>Каждые {minutes} мин</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Key for {name}</source>
        <translation>Ключ для {name}</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Сохранить ключ</translation>
    </message>
    <message>
        <source>The key is kept in the system keyring alone: in no file, and in no log.</source>
        <translation>Ключ хранится только в системной связке ключей: ни в файлах, ни в журнале его нет.</translation>
    </message>
    <message>
        <source>{name} gives its rates to those with a key of their own. Paste yours:</source>
        <translation>{name} даёт курсы тем, у кого есть собственный ключ. Вставьте свой:</translation>
    </message>
</context>
<context>
    <name>KeysList</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Letter keys work on every keyboard layout.</source>
        <translation>Буквенные клавиши работают в любой раскладке.</translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Keep the new text</source>
        <translation>Оставить новый текст</translation>
    </message>
    <message>
        <source>Keeping the story offline</source>
        <translation>Сохранение новости для чтения без сети</translation>
    </message>
    <message>
        <source>Show the new text</source>
        <translation>Показать новый текст</translation>
    </message>
    <message>
        <source>Show the pinned text</source>
        <translation>Показать закреплённый</translation>
    </message>
    <message>
        <source>This is the publisher&apos;s newest text; the one you pinned is kept.</source>
        <translation>Это новый текст издания; закреплённый вами сохранён.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Updated since ({when}): this is the text that you pinned.</source>
        <translation>С тех пор изменено ({when}): это текст, который вы закрепили.</translation>
    </message>
</context>
<context>
    <name>PageRulesDialog</name>
    <message>
        <source>A story is being fetched…</source>
        <translation>Загружается новость…</translation>
    </message>
    <message>
        <source>Another story</source>
        <translation>Другая новость</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Characters in the story: {number}</source>
        <translation>Знаков в тексте: {number}</translation>
    </message>
    <message>
        <source>Rules for the pages</source>
        <translation>Правила для страниц</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The selector finds nothing here, so Newsdesk looked for the story.</source>
        <translation>Селектор здесь ничего не находит, поэтому Newsdesk искал текст сам.</translation>
    </message>
    <message>
        <source>There is no story of this source yet to try the rules on.</source>
        <translation>У этого источника пока нет новостей, на которых можно проверить правила.</translation>
    </message>
    <message>
        <source>“{selector}” is not a CSS selector.</source>
        <translation>«{selector}» — не селектор CSS.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands and places</source>
        <translation>Команды и разделы</translation>
    </message>
    <message>
        <source>Find a command, source or folder</source>
        <translation>Найти команду, источник или папку</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Ничего не подходит.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Что подходит</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Copy picture</source>
        <translation>Скопировать картинку</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Картинка загружается…</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следующая картинка</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Picture {place} of {count}</source>
        <translation>Картинка {place} из {count}</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Предыдущая картинка</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Сохранить картинку</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Сохранить картинку…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Сохранено в {path}.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>Картинка скопирована.</translation>
    </message>
    <message>
        <source>This picture could not be loaded.</source>
        <translation>Картинку не удалось загрузить.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Картинка целиком</translation>
    </message>
</context>
<context>
    <name>PinAddressDialog</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Its text and pictures are kept for reading offline, under Pinned.</source>
        <translation>Её текст и картинки сохраняются для чтения без сети в разделе «Закреплённые».</translation>
    </message>
    <message>
        <source>Pin a web page</source>
        <translation>Закрепить веб-страницу</translation>
    </message>
</context>
<context>
    <name>PinListDialog</name>
    <message numerus="yes">
        <source>Pin %n story(s) of “{title}”, and keep their full texts and pictures offline?</source>
        <translation>
            <numerusform>Закрепить %n новость списка «{title}» и сохранить её полный текст и картинки для чтения без сети?</numerusform>
            <numerusform>Закрепить %n новости списка «{title}» и сохранить их полные тексты и картинки для чтения без сети?</numerusform>
            <numerusform>Закрепить %n новостей списка «{title}» и сохранить их полные тексты и картинки для чтения без сети?</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin this list</source>
        <translation>Закрепить весь список</translation>
    </message>
</context>
<context>
    <name>Pinning</name>
    <message>
        <source>All stories of this list are pinned already.</source>
        <translation>Все новости этого списка уже закреплены.</translation>
    </message>
    <message>
        <source>The page is pinned; its text and pictures come now.</source>
        <translation>Страница закреплена; её текст и картинки загружаются.</translation>
    </message>
    <message>
        <source>There is no web address on the clipboard.</source>
        <translation>В буфере обмена нет веб-адреса.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>A code. Empty: the bank&apos;s own currency.</source>
        <translation>Код. Пусто: валюта самого банка.</translation>
    </message>
    <message>
        <source>A dotted line marks them; point at one to see its worth on the story&apos;s day.</source>
        <translation>Они подчёркнуты точками; наведите указатель, чтобы увидеть, сколько это было в день новости.</translation>
    </message>
    <message>
        <source>A source can have an interval of its own in its properties.</source>
        <translation>В свойствах источника можно задать свой интервал.</translation>
    </message>
    <message>
        <source>Address of the rates</source>
        <translation>Адрес курсов</translation>
    </message>
    <message>
        <source>All pictures kept offline</source>
        <translation>Все картинки, сохранённые без сети</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Как в окне</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторный</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Плотный</translation>
    </message>
    <message>
        <source>Convert amounts in stories</source>
        <translation>Пересчитывать суммы в новостях</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Считать в валюте</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Валюты</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Font of stories</source>
        <translation>Шрифт новостей</translation>
    </message>
    <message>
        <source>Headlines only</source>
        <translation>Только заголовки</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Как часто</translation>
    </message>
    <message>
        <source>In the toolbar, in their order: codes with commas, USD/EUR for another base, USD@cbr for another bank.</source>
        <translation>На панели, по порядку: коды через запятую, USD/EUR для другой базы, USD@cbr для другого банка.</translation>
    </message>
    <message>
        <source>Keep read stories</source>
        <translation>Хранить прочитанные</translation>
    </message>
    <message>
        <source>Keep unread stories</source>
        <translation>Хранить непрочитанные</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation>Длина строк</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>List of stories</source>
        <translation>Список новостей</translation>
    </message>
    <message>
        <source>Load pictures</source>
        <translation>Загружать картинки</translation>
    </message>
    <message>
        <source>Look for new stories by itself</source>
        <translation>Искать новости автоматически</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>Official rates of</source>
        <translation>Официальные курсы</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Pictures of one story kept offline</source>
        <translation>Картинки одной сохранённой новости</translation>
    </message>
    <message>
        <source>Pinned stories are kept for good.</source>
        <translation>Закреплённые новости хранятся всегда.</translation>
    </message>
    <message>
        <source>Pinned stories are kept with their pictures.</source>
        <translation>Закреплённые новости хранятся вместе с картинками.</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Room for pictures</source>
        <translation>Место для картинок</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Без засечек</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Сепия</translation>
    </message>
    <message>
        <source>Sepia is used while the window is light.</source>
        <translation>Сепия применяется, пока окно светлое.</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>С засечками</translation>
    </message>
    <message>
        <source>Starred currencies</source>
        <translation>Избранные валюты</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Хранение</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>The window changes at once, this dialog when it is opened again.</source>
        <translation>Окно изменится сразу, а это — когда его откроют снова.</translation>
    </message>
    <message>
        <source>They come first in the rates panel.</source>
        <translation>В окне курсов они идут первыми.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Обновление</translation>
    </message>
    <message>
        <source>Where the National Bank&apos;s rates of the day are. Empty: its own address.</source>
        <translation>Где искать курсы Национального банка на день. Пусто — адрес самого банка.</translation>
    </message>
    <message>
        <source>Without them, sites learn less about what you read.</source>
        <translation>Без них сайты меньше узнают о том, что вы читаете.</translation>
    </message>
    <message>
        <source>Write a code such as USD.</source>
        <translation>Введите код, например USD.</translation>
    </message>
    <message>
        <source>Write an address that begins with https://.</source>
        <translation>Укажите адрес, который начинается с https://.</translation>
    </message>
    <message>
        <source>Write codes such as USD,EUR,RUB.</source>
        <translation>Укажите коды, например USD,EUR,RUB.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дн.</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>букв</translation>
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
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>No setting fits.</source>
        <translation>Подходящих настроек нет.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Print: {title}</source>
        <translation>Печать: {title}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>This picture could not be loaded.</source>
        <translation>Эту картинку не удалось загрузить.</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source> newest</source>
        <translation> новых</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Always fetch the full text</source>
        <translation>Всегда загружать полный текст</translation>
    </message>
    <message>
        <source>As in preferences: {interval}</source>
        <translation>Как в настройках: {interval}</translation>
    </message>
    <message>
        <source>As often as it publishes</source>
        <translation>По частоте публикаций</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Keep offline</source>
        <translation>Хранить без сети</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Rules for its pages</source>
        <translation>Правила для его страниц</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Правила…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Source properties</source>
        <translation>Свойства источника</translation>
    </message>
    <message>
        <source>The name that the source gives itself</source>
        <translation>Название, которое источник даёт себе сам</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>QuoteButton</name>
    <message>
        <source>Enter copies it, Alt with an arrow key moves it, the menu key offers more.</source>
        <translation>Enter копирует, Alt со стрелкой передвигает, клавиша меню предлагает остальное.</translation>
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
        <translation>Нажмите, чтобы скопировать</translation>
    </message>
    <message>
        <source>Fetched {time}</source>
        <translation>Получено: {time}</translation>
    </message>
    <message>
        <source>Out of date: a newer rate was promised and has not come.</source>
        <translation>Курс устарел: новый был обещан, но не пришёл.</translation>
    </message>
    <message>
        <source>Worked out by its rates in {via}: {currency} → {via} → {base}</source>
        <translation>Вычислено по его курсам в {via}: {currency} → {via} → {base}</translation>
    </message>
    <message>
        <source>down {change}</source>
        <translation>ниже на {change}</translation>
    </message>
    <message>
        <source>from {day}: {figure}</source>
        <translation>с {day}: {figure}</translation>
    </message>
    <message>
        <source>new from {day}</source>
        <translation>новый курс с {day}</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>устарел</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>up {change}</source>
        <translation>выше на {change}</translation>
    </message>
    <message>
        <source>{change} since {day}</source>
        <translation>{change} с {day}</translation>
    </message>
    <message>
        <source>{provider} · in force {day}</source>
        <translation>{provider} · на {day}</translation>
    </message>
    <message>
        <source>{provider}, in force {day}</source>
        <translation>{provider}, курс на {day}</translation>
    </message>
</context>
<context>
    <name>RatesActions</name>
    <message>
        <source>Copied: {figure}</source>
        <translation>Скопировано: {figure}</translation>
    </message>
    <message>
        <source>Rates are in {currency} now.</source>
        <translation>Курсы теперь считаются в {currency}.</translation>
    </message>
    <message>
        <source>Rates are those of {bank} now.</source>
        <translation>Теперь показаны курсы {bank}.</translation>
    </message>
    <message>
        <source>{currency} was moved.</source>
        <translation>{currency} на новом месте.</translation>
    </message>
    <message>
        <source>{currency} was taken out of the toolbar.</source>
        <translation>{currency} больше нет на панели.</translation>
    </message>
</context>
<context>
    <name>RatesBar</name>
    <message>
        <source>Exchange rates</source>
        <translation>Курсы валют</translation>
    </message>
    <message>
        <source>Exchange rates appear once you are online</source>
        <translation>Курсы валют появятся, когда будет интернет</translation>
    </message>
    <message>
        <source>Fetched {time}</source>
        <translation>Получено: {time}</translation>
    </message>
    <message>
        <source>More rates</source>
        <translation>Остальные курсы</translation>
    </message>
</context>
<context>
    <name>RatesMenu</name>
    <message>
        <source>Add an alert for {currency}…</source>
        <translation>Добавить оповещение о {currency}…</translation>
    </message>
    <message>
        <source>Choose currencies…</source>
        <translation>Выбрать валюты…</translation>
    </message>
    <message>
        <source>Copy {figure}</source>
        <translation>Копировать {figure}</translation>
    </message>
    <message>
        <source>Count in</source>
        <translation>Считать в валюте</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Передвинуть влево</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Передвинуть вправо</translation>
    </message>
    <message>
        <source>Official rates of</source>
        <translation>Чьи официальные курсы</translation>
    </message>
    <message>
        <source>Other currency…</source>
        <translation>Другая валюта…</translation>
    </message>
    <message>
        <source>Remove {currency}</source>
        <translation>Убрать {currency}</translation>
    </message>
    <message>
        <source>{currency}, the bank&apos;s own</source>
        <translation>{currency}, валюта самого банка</translation>
    </message>
</context>
<context>
    <name>RatesPanel</name>
    <message>
        <source>Asking {bank}…</source>
        <translation>Запрашиваем {bank}…</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Курсы валют</translation>
    </message>
    <message>
        <source>No rates of {day} are stored.</source>
        <translation>Курсы за {day} не сохранены.</translation>
    </message>
    <message>
        <source>Show today&apos;s</source>
        <translation>Показать сегодняшние</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>{bank} has given no rates yet.</source>
        <translation>{bank} пока не дал курсов.</translation>
    </message>
</context>
<context>
    <name>RatesPeriods</name>
    <message>
        <source>1 month</source>
        <translation>1 месяц</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 неделя</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 год</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 месяца</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 лет</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Attached files</source>
        <translation>Приложенные файлы</translation>
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
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Edited: show what the publisher changed</source>
        <translation>Изменено: показать, что изменил издатель</translation>
    </message>
    <message>
        <source>How stories look</source>
        <translation>Вид новостей</translation>
    </message>
    <message>
        <source>Keep this story (P)</source>
        <translation>Сохранить эту новость (P)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>More about this story</source>
        <translation>Ещё об этой новости</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>Open in the browser (O)</source>
        <translation>Открыть в браузере (O)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплено</translation>
    </message>
    <message>
        <source>Show the feed&apos;s text</source>
        <translation>Показать текст из ленты</translation>
    </message>
    <message>
        <source>Show the full text</source>
        <translation>Показать полный текст</translation>
    </message>
    <message>
        <source>Show what the publisher changed (D)</source>
        <translation>Показать, что изменил издатель (D)</translation>
    </message>
    <message>
        <source>Unpin this story</source>
        <translation>Открепить эту новость</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Choose a story to read it here.</source>
        <translation>Выберите новость, чтобы прочитать её здесь.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Новость</translation>
    </message>
    <message>
        <source>This picture could not be loaded. Click to try again.</source>
        <translation>Картинку не удалось загрузить. Нажмите, чтобы попробовать ещё раз.</translation>
    </message>
    <message>
        <source>This story has no pictures.</source>
        <translation>В этой новости нет картинок.</translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>добавлено %n слово</numerusform>
            <numerusform>добавлено %n слова</numerusform>
            <numerusform>добавлено %n слов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>удалено %n слово</numerusform>
            <numerusform>удалено %n слова</numerusform>
            <numerusform>удалено %n слов</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes together</source>
        <translation>Все изменения вместе</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>Предыдущее изменение</translation>
    </message>
    <message>
        <source>Change of {time}</source>
        <translation>Изменение: {time}</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Следующее изменение</translation>
    </message>
    <message>
        <source>Only pictures or looks changed.</source>
        <translation>Изменились только картинки или оформление.</translation>
    </message>
    <message>
        <source>The changed text</source>
        <translation>Изменённый текст</translation>
    </message>
    <message>
        <source>The publisher has changed nothing.</source>
        <translation>Издатель ничего не менял.</translation>
    </message>
    <message>
        <source>What the publisher changed</source>
        <translation>Что изменил издатель</translation>
    </message>
    <message>
        <source>Which change</source>
        <translation>Какое изменение</translation>
    </message>
    <message numerus="yes">
        <source>… %n paragraph(s) unchanged …</source>
        <translation>
            <numerusform>… %n абзац без изменений …</numerusform>
            <numerusform>… %n абзаца без изменений …</numerusform>
            <numerusform>… %n абзацев без изменений …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>A CSS selector; empty: Newsdesk finds it.</source>
        <translation>Селектор CSS; если пусто, Newsdesk найдёт текст сам.</translation>
    </message>
    <message>
        <source>One CSS selector a line.</source>
        <translation>По одному селектору CSS в строке.</translation>
    </message>
    <message>
        <source>What to leave out</source>
        <translation>Что убрать</translation>
    </message>
    <message>
        <source>Where the story is</source>
        <translation>Где находится текст</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message numerus="yes">
        <source>%n picture(s) were not at hand.</source>
        <translation>
            <numerusform>%n картинки не оказалось под рукой.</numerusform>
            <numerusform>%n картинок не оказалось под рукой.</numerusform>
            <numerusform>%n картинок не оказалось под рукой.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) saved as {path}.</source>
        <translation>
            <numerusform>%n новость сохранена в {path}.</numerusform>
            <numerusform>%n новости сохранены в {path}.</numerusform>
            <numerusform>%n новостей сохранено в {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose a story first.</source>
        <translation>Сначала выберите новость.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>E-book, EPUB (*.epub)</source>
        <translation>Электронная книга, EPUB (*.epub)</translation>
    </message>
    <message>
        <source>Markdown with pictures, archive (*.zip)</source>
        <translation>Markdown с картинками, архив (*.zip)</translation>
    </message>
    <message>
        <source>Markdown, pictures beside it (*.md)</source>
        <translation>Markdown, картинки рядом (*.md)</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save story</source>
        <translation>Сохранить новость</translation>
    </message>
    <message>
        <source>Save these stories</source>
        <translation>Сохранить эти новости</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Сохранено в {path}.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Сохранение</translation>
    </message>
    <message>
        <source>Saving stories…</source>
        <translation>Новости сохраняются…</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Новости</translation>
    </message>
    <message>
        <source>The quotation was copied.</source>
        <translation>Цитата скопирована.</translation>
    </message>
    <message>
        <source>There is nothing to save here.</source>
        <translation>Здесь нечего сохранять.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Веб-страница (*.html)</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>картинка</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>In “{place}”</source>
        <translation>В списке «{place}»</translation>
    </message>
    <message>
        <source>Showing results for “{words}”.</source>
        <translation>Показаны результаты по запросу «{words}».</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
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
        <translation>Новое название</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>All stories</source>
        <translation>Все новости</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплённые</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Поиски</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитанные</translation>
    </message>
</context>
<context>
    <name>SidebarView</name>
    <message>
        <source>Copy address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Отметить всё прочитанным</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Переместить в папку</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Новая папка…</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Без папки</translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation>Свойства…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Views and sources</source>
        <translation>Разделы и источники</translation>
    </message>
</context>
<context>
    <name>SourceTable</name>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n новость</numerusform>
            <numerusform>%n новости</numerusform>
            <numerusform>%n новостей</numerusform>
        </translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Ответил</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Новости</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>только вручную</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>скоро</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Import OPML…</source>
        <translation>Импорт OPML…</translation>
    </message>
    <message>
        <source>Sample sources from this computer; needs no network</source>
        <translation>Примеры источников с этого компьютера; сеть не нужна</translation>
    </message>
    <message>
        <source>Tick sources from the list, or paste the address of any site you like.</source>
        <translation>Отметьте источники в списке или вставьте адрес любого сайта.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Посмотреть демо</translation>
    </message>
    <message>
        <source>What do you want to read?</source>
        <translation>Что вы хотите читать?</translation>
    </message>
    <message>
        <source>You seem to be offline. Sources are added all the same and read later; the demo needs no network.</source>
        <translation>Похоже, нет сети. Источники всё равно добавятся и будут прочитаны позже; для демо сеть не нужна.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln непрочитанная</numerusform>
            <numerusform>%Ln непрочитанные</numerusform>
            <numerusform>%Ln непрочитанных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources need attention</source>
        <translation>
            <numerusform>%n источник требует внимания</numerusform>
            <numerusform>%n источника требуют внимания</numerusform>
            <numerusform>%n источников требуют внимания</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking sources: {done} of {total}</source>
        <translation>Проверка источников: {done} из {total}</translation>
    </message>
    <message>
        <source>Keeping stories offline: {done} of {total}</source>
        <translation>Сохранение новостей: {done} из {total}</translation>
    </message>
    <message>
        <source>Show the sources and their states</source>
        <translation>Показать источники и их состояние</translation>
    </message>
    <message>
        <source>Sources checked</source>
        <translation>Проверено источников</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Остановить проверку</translation>
    </message>
    <message>
        <source>Stop, and unpin the rest</source>
        <translation>Остановить и открепить остальные</translation>
    </message>
    <message>
        <source>Stories kept offline</source>
        <translation>Новости, сохранённые для чтения без сети</translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>Обновлено: {when}</translation>
    </message>
    <message>
        <source>You are offline: stored stories stay readable</source>
        <translation>Нет сети: сохранённые новости можно читать</translation>
    </message>
    <message numerus="yes">
        <source>{fine} of %Ln sources fine</source>
        <translation>
            <numerusform>В порядке {fine} из %Ln источника</numerusform>
            <numerusform>В порядке {fine} из %Ln источников</numerusform>
            <numerusform>В порядке {fine} из %Ln источников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryHeader</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новая</numerusform>
            <numerusform>%n новые</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: go to the top</source>
        <translation>
            <numerusform>%n новая: перейти наверх</numerusform>
            <numerusform>%n новые: перейти наверх</numerusform>
            <numerusform>%n новых: перейти наверх</numerusform>
        </translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Сначала лучшие</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
</context>
<context>
    <name>StoryPane</name>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Всё прочитано.</translation>
    </message>
    <message>
        <source>No stories here yet.</source>
        <translation>Здесь пока нет новостей.</translation>
    </message>
    <message>
        <source>No story holds “{words}”.</source>
        <translation>По запросу «{words}» ничего не найдено.</translation>
    </message>
    <message>
        <source>Nothing came in today yet.</source>
        <translation>Сегодня пока ничего не пришло.</translation>
    </message>
    <message>
        <source>Nothing is pinned. Press P on a story to keep it for good.</source>
        <translation>Ничего не закреплено. Нажмите P на новости, чтобы сохранить её навсегда.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Show all stories</source>
        <translation>Показать все новости</translation>
    </message>
    <message>
        <source>There are no stories yet.</source>
        <translation>Новостей пока нет.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>StorySentence</name>
    <message numerus="yes">
        <source>and %n more source(s)</source>
        <translation>
            <numerusform>и ещё %n источник</numerusform>
            <numerusform>и ещё %n источника</numerusform>
            <numerusform>и ещё %n источников</numerusform>
        </translation>
    </message>
    <message>
        <source>not whole offline</source>
        <translation>без сети доступно не целиком</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплено</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>whole offline</source>
        <translation>целиком доступно без сети</translation>
    </message>
    <message>
        <source>{done} of {total} pictures offline</source>
        <translation>картинок без сети: {done} из {total}</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>Stories</source>
        <translation>Новости</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>Ctrl and a click compare several. Space gives a star.</source>
        <translation>Ctrl и щелчок сравнивают несколько валют. Пробел ставит звёздочку.</translation>
    </message>
    <message>
        <source>Currencies and their rates</source>
        <translation>Валюты и их курсы</translation>
    </message>
    <message>
        <source>Enter another key</source>
        <translation>Ввести другой ключ</translation>
    </message>
    <message>
        <source>Find a currency</source>
        <translation>Найти валюту</translation>
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
        <translation>Поиск новостей</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Остановить обновление</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>No unread stories here.</source>
        <translation>Здесь нет непрочитанных новостей.</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>Не удалось запустить демо.</translation>
    </message>
    <message>
        <source>The publisher has not changed this story.</source>
        <translation>Издатель не менял эту новость.</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Закрепить</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message>
        <source>Reset to default</source>
        <translation>Сбросить</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>China</source>
        <translation>Китай</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Германия</translation>
    </message>
    <message>
        <source>International</source>
        <translation>Международные</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Казахстан</translation>
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
        <translation>Таджикистан</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>Турция</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Туркменистан</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Великобритания</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>США</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Узбекистан</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>{count} ч назад</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count} мин назад</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>A number is missing at the end.</source>
        <translation>В конце не хватает числа.</translation>
    </message>
    <message>
        <source>A parenthesis has no partner.</source>
        <translation>У скобки нет пары.</translation>
    </message>
    <message>
        <source>A picture could not be written to the disk.</source>
        <translation>Картинку не удалось записать на диск.</translation>
    </message>
    <message>
        <source>A rule for the pages of {host} is not a valid CSS selector.</source>
        <translation>Одно из правил для страниц {host} — не селектор CSS.</translation>
    </message>
    <message>
        <source>A stored picture was damaged or gone, and is fetched again.</source>
        <translation>Сохранённая картинка повредилась или пропала и загружается заново.</translation>
    </message>
    <message>
        <source>A story is not “{piece}”; it can be is:unread, is:read or is:pinned.</source>
        <translation>Новость не бывает «{piece}»; можно написать is:unread, is:read или is:pinned.</translation>
    </message>
    <message>
        <source>Another program keeps {path} locked. Nothing was changed; try again when it is done.</source>
        <translation>Файл {path} занят другой программой. Ничего не изменено; повторите, когда она закончит.</translation>
    </message>
    <message>
        <source>It has moved; Newsdesk now uses {url}.</source>
        <translation>Переехал; теперь Newsdesk использует {url}.</translation>
    </message>
    <message>
        <source>It has not been checked yet.</source>
        <translation>Ещё не проверялся.</translation>
    </message>
    <message>
        <source>It is being checked now.</source>
        <translation>Сейчас проверяется.</translation>
    </message>
    <message>
        <source>It is being fetched…</source>
        <translation>Загружается…</translation>
    </message>
    <message>
        <source>It last worked at {time}.</source>
        <translation>В последний раз работал: {time}.</translation>
    </message>
    <message>
        <source>It will be kept offline as soon as it can be fetched.</source>
        <translation>Новость будет сохранена, как только её удастся загрузить.</translation>
    </message>
    <message>
        <source>Loading pictures is turned off.</source>
        <translation>Загрузка картинок отключена.</translation>
    </message>
    <message>
        <source>More would be larger than one story may be.</source>
        <translation>Остальное превысило бы размер, отведённый одной новости.</translation>
    </message>
    <message>
        <source>Newsdesk leaves it alone until {time}.</source>
        <translation>Newsdesk не обращается к нему до {time}.</translation>
    </message>
    <message>
        <source>Newsdesk looks again at {time}.</source>
        <translation>Следующая проверка: {time}.</translation>
    </message>
    <message>
        <source>Newsdesk no longer asks for it; try it by hand, or remove it.</source>
        <translation>Newsdesk больше к нему не обращается; попробуйте вручную или удалите его.</translation>
    </message>
    <message>
        <source>Newsdesk tries again at {time}, and at once when the network is back.</source>
        <translation>Следующая попытка: {time}, а если сеть появится раньше — сразу.</translation>
    </message>
    <message>
        <source>Newsdesk tries again at {time}.</source>
        <translation>Следующая попытка: {time}.</translation>
    </message>
    <message>
        <source>No connection to {host} came about.</source>
        <translation>{host}: не удалось подключиться.</translation>
    </message>
    <message>
        <source>No day lies between these two: {piece}.</source>
        <translation>Между этими датами нет ни одного дня: {piece}.</translation>
    </message>
    <message>
        <source>No feed was found at {url}. If the site has one, give the feed&apos;s own address.</source>
        <translation>По адресу {url} лента не найдена. Если она есть на сайте, укажите адрес самой ленты.</translation>
    </message>
    <message>
        <source>No rate of {currency} by {provider} is known.</source>
        <translation>Курс {currency} от {provider} неизвестен.</translation>
    </message>
    <message>
        <source>No secure connection to {host} came about.</source>
        <translation>{host}: не удалось установить защищённое соединение.</translation>
    </message>
    <message>
        <source>No source is called “{piece}”; all of them are searched.</source>
        <translation>Источника с названием «{piece}» нет; поиск идёт по всем.</translation>
    </message>
    <message>
        <source>No story was found on the page of {host}.</source>
        <translation>На странице {host} не нашлось новости.</translation>
    </message>
    <message>
        <source>Nothing can be divided by zero.</source>
        <translation>На ноль делить нельзя.</translation>
    </message>
    <message>
        <source>Nothing can be reached: you are offline.</source>
        <translation>Ничего не доступно: нет сети.</translation>
    </message>
    <message>
        <source>Nothing stands behind {piece}, so it is left out.</source>
        <translation>После {piece} ничего нет, поэтому это условие пропущено.</translation>
    </message>
    <message>
        <source>Reading the answer of {host} took too long and was given up.</source>
        <translation>{host}: ответ приходил слишком долго, чтение прекращено.</translation>
    </message>
    <message>
        <source>Something unexpected happened; it is in the log, and nothing stored is lost.</source>
        <translation>Произошло что-то неожиданное; запись об этом есть в журнале, сохранённое не потеряно.</translation>
    </message>
    <message>
        <source>The address leads to a file, not a page.</source>
        <translation>Адрес ведёт к файлу, а не к странице.</translation>
    </message>
    <message>
        <source>The answer of {host} is larger than Newsdesk accepts, and was not read.</source>
        <translation>{host}: ответ больше, чем принимает Newsdesk, и не был прочитан.</translation>
    </message>
    <message>
        <source>The answer of {host} is too damaged to read.</source>
        <translation>{host}: ответ слишком повреждён, прочитать его нельзя.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired or is not trusted, so its answer was not read.</source>
        <translation>{host}: сертификат просрочен или не заслуживает доверия, поэтому ответ не прочитан.</translation>
    </message>
    <message>
        <source>The disk is full, so {path} could not be written. Nothing stored is lost: make room, and Newsdesk goes on by itself.</source>
        <translation>Диск заполнен, файл {path} не удалось записать. Сохранённое не потеряно: освободите место, и Newsdesk продолжит сам.</translation>
    </message>
    <message>
        <source>The file is not a list of sources (OPML), or no feed is in it; nothing was changed.</source>
        <translation>Файл — не список источников (OPML), или в нём нет ни одной ленты; ничего не изменено.</translation>
    </message>
    <message>
        <source>The full text is being fetched…</source>
        <translation>Загружается полный текст…</translation>
    </message>
    <message>
        <source>The full text is missing.</source>
        <translation>Полного текста нет.</translation>
    </message>
    <message>
        <source>The last check brought nothing new.</source>
        <translation>Последняя проверка ничего нового не принесла.</translation>
    </message>
    <message>
        <source>The page has no more than the feed gives.</source>
        <translation>На странице не больше, чем даёт лента.</translation>
    </message>
    <message>
        <source>The question is too long; its end is left out.</source>
        <translation>Запрос слишком длинный; его конец отброшен.</translation>
    </message>
    <message>
        <source>The quotation marks are not closed; all that follows is taken as the phrase.</source>
        <translation>Кавычки не закрыты: всё, что после них, считается фразой.</translation>
    </message>
    <message>
        <source>The rate of {currency} on {day} is not stored yet: ask {provider} for its history.</source>
        <translation>Курса {currency} на {day} здесь ещё нет: запросите историю у {provider}.</translation>
    </message>
    <message>
        <source>The rates of {provider} could not be read: {detail}. The last good ones stay, and Newsdesk asks again later.</source>
        <translation>Не удалось прочитать курсы ({provider}): {detail}. Остаются последние верные, Newsdesk запросит их позже.</translation>
    </message>
    <message>
        <source>The room for stories kept offline is used up; preferences can give more.</source>
        <translation>Место для новостей, хранимых без сети, исчерпано; добавить его можно в настройках.</translation>
    </message>
    <message>
        <source>The setting {key} was not changed: it {detail}.</source>
        <translation>Настройка {key} не изменена: {detail}.</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>The story goes on: further pages could not be had.</source>
        <translation>Это не весь текст: следующие страницы получить не удалось.</translation>
    </message>
    <message>
        <source>There are too many parentheses.</source>
        <translation>Слишком много скобок.</translation>
    </message>
    <message>
        <source>There is no amount.</source>
        <translation>Сумма не указана.</translation>
    </message>
    <message>
        <source>There is no setting {key}; “newsdesk config get” lists them all.</source>
        <translation>Настройки {key} нет; все настройки покажет «newsdesk config get».</translation>
    </message>
    <message>
        <source>There is no source {id}; “newsdesk source list” shows them all.</source>
        <translation>Источника {id} нет; все источники покажет «newsdesk source list».</translation>
    </message>
    <message>
        <source>There is no story {id}; it may be deleted.</source>
        <translation>Новости {id} нет; возможно, она удалена.</translation>
    </message>
    <message>
        <source>There is no word in “{piece}” to look for.</source>
        <translation>В «{piece}» нет ни одного слова, которое можно искать.</translation>
    </message>
    <message>
        <source>There is nothing at this address on {host}.</source>
        <translation>{host}: по этому адресу ничего нет.</translation>
    </message>
    <message>
        <source>This is more than there is money.</source>
        <translation>Столько денег не бывает.</translation>
    </message>
    <message>
        <source>This is not an address that can be opened.</source>
        <translation>Такой адрес открыть нельзя.</translation>
    </message>
    <message>
        <source>This is too long for an amount.</source>
        <translation>Слишком длинно для суммы.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Up to date: the last check brought something new.</source>
        <translation>Обновлён: последняя проверка принесла новое.</translation>
    </message>
    <message>
        <source>What stands there is no picture that can be shown safely.</source>
        <translation>По этому адресу не картинка, которую можно показать без опаски.</translation>
    </message>
    <message>
        <source>You follow {url} already; nothing was changed.</source>
        <translation>Вы уже подписаны на {url}; ничего не изменено.</translation>
    </message>
    <message>
        <source>blocked by the site</source>
        <translation>заблокировано сайтом</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <translation>сертификат не принят</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>проверяется</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>больше не существует</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>переехал</translation>
    </message>
    <message>
        <source>not a feed (a login page?)</source>
        <translation>не лента (страница входа?)</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>ещё не проверен</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>ничего нового</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>сайт просит паузу</translation>
    </message>
    <message>
        <source>rate limited until {time}</source>
        <translation>сайт просит паузу до {time}</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>обновлён</translation>
    </message>
    <message>
        <source>you are offline</source>
        <translation>нет сети</translation>
    </message>
    <message>
        <source>{done} of {total} pictures are there.</source>
        <translation>Картинок загружено: {done} из {total}.</translation>
    </message>
    <message>
        <source>{host} answers with something that is not a feed.</source>
        <translation>{host} отвечает чем-то, что не является лентой.</translation>
    </message>
    <message>
        <source>{host} asks for a login first.</source>
        <translation>{host} требует сначала войти.</translation>
    </message>
    <message>
        <source>{host} asks to be left alone for a while.</source>
        <translation>{host} просит некоторое время его не беспокоить.</translation>
    </message>
    <message>
        <source>{host} blocks feed readers with a check meant for browsers.</source>
        <translation>{host} не пускает программы для чтения лент: проверка рассчитана на браузеры.</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} не ответил вовремя.</translation>
    </message>
    <message>
        <source>{host} gave an answer that is not valid HTTP.</source>
        <translation>{host} дал ответ, который не соответствует HTTP.</translation>
    </message>
    <message>
        <source>{host} gave an empty answer.</source>
        <translation>{host} дал пустой ответ.</translation>
    </message>
    <message>
        <source>{host} gave an unexpected answer.</source>
        <translation>{host} дал неожиданный ответ.</translation>
    </message>
    <message>
        <source>{host} is not available at the moment.</source>
        <translation>{host} сейчас недоступен.</translation>
    </message>
    <message>
        <source>{host} leads to an address inside a private network, which was not opened.</source>
        <translation>{host} ведёт на адрес внутри частной сети; он не был открыт.</translation>
    </message>
    <message>
        <source>{host} redirects from one address to the next without end.</source>
        <translation>{host} без конца перенаправляет с адреса на адрес.</translation>
    </message>
    <message>
        <source>{host} refuses to give out this address.</source>
        <translation>{host} отказывает в доступе к этому адресу.</translation>
    </message>
    <message>
        <source>{host} reports an error of its own.</source>
        <translation>{host} сообщает о собственной ошибке.</translation>
    </message>
    <message>
        <source>{host} says that this address is gone for good.</source>
        <translation>{host} сообщает, что этого адреса больше нет.</translation>
    </message>
    <message>
        <source>{host} shows a notice about cookies in the story&apos;s place.</source>
        <translation>Вместо новости {host} показывает сообщение о файлах cookie.</translation>
    </message>
    <message>
        <source>{host} shows headlines in the story&apos;s place.</source>
        <translation>Вместо новости {host} показывает список заголовков.</translation>
    </message>
    <message>
        <source>{host} shows only a beginning; the rest is for subscribers.</source>
        <translation>{host} показывает только начало, остальное — для подписчиков.</translation>
    </message>
    <message>
        <source>{host} was not found: the name may be misspelt, or the site is gone.</source>
        <translation>{host} не найден: возможно, в имени ошибка или сайта больше нет.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that the folder exists and may be read and written.</source>
        <translation>Файл {path} не открывается. Проверьте, что папка существует и доступна для чтения и записи.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Allow writing to it, or choose another folder with --data-dir.</source>
        <translation>В {path} нельзя записывать. Разрешите запись или выберите другую папку с помощью --data-dir.</translation>
    </message>
    <message>
        <source>{path} is damaged. Start Newsdesk again: it sets the file aside and saves what can be read.</source>
        <translation>Файл {path} повреждён. Запустите Newsdesk заново: он отложит файл и сохранит всё, что можно прочитать.</translation>
    </message>
    <message>
        <source>{path} is not a backup of Newsdesk; nothing was changed.</source>
        <translation>{path} — не резервная копия Newsdesk; ничего не изменено.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Newsdesk and was left untouched. Install the newer version, or choose another folder with --data-dir.</source>
        <translation>Файл {path} записан более новой версией Newsdesk и оставлен без изменений. Установите новую версию или выберите другую папку с помощью --data-dir.</translation>
    </message>
    <message>
        <source>{piece} contradicts what stands before it, so it is left out.</source>
        <translation>{piece} противоречит сказанному раньше, поэтому это условие пропущено.</translation>
    </message>
    <message>
        <source>{piece} is searched as a word; did you mean {hint}?</source>
        <translation>{piece} ищется как слово; может быть, вы имели в виду {hint}?</translation>
    </message>
    <message>
        <source>{piece} is taken for {hint}</source>
        <translation>{piece} понято как {hint}</translation>
    </message>
    <message>
        <source>{provider} answers only to a key of your own: enter it in the preferences.</source>
        <translation>{provider} отвечает только по вашему собственному ключу: введите его в настройках.</translation>
    </message>
    <message>
        <source>“{piece}” is not a day; write it as 2026-11-01.</source>
        <translation>«{piece}» — не дата; напишите её так: 2026-11-01.</translation>
    </message>
    <message>
        <source>“{piece}” is not a number.</source>
        <translation>«{piece}» — не число.</translation>
    </message>
    <message>
        <source>“{piece}” is not understood here.</source>
        <translation>Непонятно, что здесь значит «{piece}».</translation>
    </message>
    <message>
        <source>“{url}” is not an address. Give a site&apos;s address, such as 24.kg.</source>
        <translation>«{url}» — не адрес. Укажите адрес сайта, например 24.kg.</translation>
    </message>
</context>
</TS>
