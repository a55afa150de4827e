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
        <source>Open link</source>
        <translation>Открыть ссылку</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
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
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копировать ссылку</translation>
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
        <source>Mark all read</source>
        <translation>Отметить всё прочитанным</translation>
    </message>
    <message>
        <source>Mark read or unread</source>
        <translation>Отметить прочитанной или непрочитанной</translation>
    </message>
    <message>
        <source>Newest or oldest first</source>
        <translation>Сначала новые или старые</translation>
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
        <source>Normal text size</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Закрепить или открепить</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплённые</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Предыдущая новость</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
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
        <source>Views</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
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
        <source>out of date, %n day(s) old</source>
        <translation>
            <numerusform>устарел на %n день</numerusform>
            <numerusform>устарел на %n дня</numerusform>
            <numerusform>устарел на %n дней</numerusform>
        </translation>
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
    <name>Places</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>A source can have an interval of its own in its properties.</source>
        <translation>В свойствах источника можно задать свой интервал.</translation>
    </message>
    <message>
        <source>Address of the rates</source>
        <translation>Адрес курсов</translation>
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
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Pinned stories are kept for good.</source>
        <translation>Закреплённые новости хранятся всегда.</translation>
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
        <source>Their three-letter codes in the order to show, with commas.</source>
        <translation>Трёхбуквенные коды через запятую, в порядке показа.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Обновление</translation>
    </message>
    <message>
        <source>Where the National Bank publishes them each day.</source>
        <translation>Где Национальный банк публикует их каждый день.</translation>
    </message>
    <message>
        <source>Without them, sites learn less about what you read.</source>
        <translation>Без них сайты меньше узнают о том, что вы читаете.</translation>
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
    <name>PropertiesDialog</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
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
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
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
    <name>RatesBar</name>
    <message>
        <source>Copied: {figure}</source>
        <translation>Скопировано: {figure}</translation>
    </message>
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
        <source>This picture could not be loaded.</source>
        <translation>Эту картинку не удалось загрузить.</translation>
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
        <source>%n sources need attention</source>
        <translation>
            <numerusform>%n источник требует внимания</numerusform>
            <numerusform>%n источника требуют внимания</numerusform>
            <numerusform>%n источников требуют внимания</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанная</numerusform>
            <numerusform>%n непрочитанные</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking sources: {done} of {total}</source>
        <translation>Проверка источников: {done} из {total}</translation>
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
        <source>Updated {when}</source>
        <translation>Обновлено: {when}</translation>
    </message>
    <message>
        <source>You are offline: stored stories stay readable</source>
        <translation>Нет сети: сохранённые новости можно читать</translation>
    </message>
    <message numerus="yes">
        <source>{fine} of %n sources fine</source>
        <translation>
            <numerusform>В порядке {fine} из %n источника</numerusform>
            <numerusform>В порядке {fine} из %n источников</numerusform>
            <numerusform>В порядке {fine} из %n источников</numerusform>
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
        <source>pinned</source>
        <translation>закреплено</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>не прочитано</translation>
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
        <source>It last worked at {time}.</source>
        <translation>В последний раз работал: {time}.</translation>
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
        <source>No feed was found at {url}. If the site has one, give the feed&apos;s own address.</source>
        <translation>По адресу {url} лента не найдена. Если она есть на сайте, укажите адрес самой ленты.</translation>
    </message>
    <message>
        <source>No secure connection to {host} came about.</source>
        <translation>{host}: не удалось установить защищённое соединение.</translation>
    </message>
    <message>
        <source>Nothing can be reached: you are offline.</source>
        <translation>Ничего не доступно: нет сети.</translation>
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
        <source>The last check brought nothing new.</source>
        <translation>Последняя проверка ничего нового не принесла.</translation>
    </message>
    <message>
        <source>The rates of {provider} could not be read: {detail}. The last good ones stay, and Newsdesk asks again later.</source>
        <translation>Не удалось прочитать курсы ({provider}): {detail}. Остаются последние верные, Newsdesk запросит их позже.</translation>
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
        <source>There is nothing at this address on {host}.</source>
        <translation>{host}: по этому адресу ничего нет.</translation>
    </message>
    <message>
        <source>This is not an address that can be opened.</source>
        <translation>Такой адрес открыть нельзя.</translation>
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
        <source>{host} answers with something that is not a feed (a login page?).</source>
        <translation>{host} отвечает чем-то, что не является лентой (страница входа?).</translation>
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
        <source>“{url}” is not an address. Give a site&apos;s address, such as 24.kg.</source>
        <translation>«{url}» — не адрес. Укажите адрес сайта, например 24.kg.</translation>
    </message>
</context>
</TS>
