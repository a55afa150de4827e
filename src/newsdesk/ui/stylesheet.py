"""The application's one style sheet, made from the tokens.

Only what the platform's style leaves plain is styled: flat buttons, fields, thin scroll bars,
menus and cards. Widgets choose a part by their object name or by the property ``role``.
"""

from __future__ import annotations

from collections.abc import Callable

from newsdesk.ui.tokens import Colours, Radius, Space


def stylesheet(c: Colours, px: Callable[[float], int]) -> str:
    """Return the style sheet for a set of colours; ``px`` enlarges lengths with the font."""
    field, card = Radius.FIELD, Radius.CARD
    small, medium = px(Space.XS), px(Space.S)
    return f"""
QWidget {{ outline: none; }}
QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line};
    padding: {small}px {medium}px; }}

QToolButton[role="flat"] {{ border: 1px solid transparent; border-radius: {field}px;
    padding: {small}px; background: transparent; color: {c.dim}; }}
QToolButton[role="flat"]:hover {{ background: {c.chip}; }}
QToolButton[role="flat"]:pressed, QToolButton[role="flat"]:checked {{ background: {c.line}; }}
QToolButton[role="flat"]:focus {{ border-color: {c.accent}; }}
QToolButton[role="flat"]::menu-indicator {{ image: none; }}
QToolButton[role="field"] {{ border: 1px solid {c.chip}; border-radius: {field}px;
    padding: {small}px; background: {c.chip}; }}
QToolButton[role="field"]:hover {{ background: {c.line}; border-color: {c.line}; }}
QToolButton[role="field"]:focus {{ border-color: {c.accent}; }}

QLineEdit {{ border: 1px solid {c.chip}; border-radius: {field}px; padding: {small}px {medium}px;
    background: {c.chip}; color: {c.text}; selection-background-color: {c.accent};
    selection-color: {c.on_accent}; }}
QLineEdit:focus {{ border-color: {c.accent}; }}

QPushButton {{ border: 1px solid {c.line}; border-radius: {field}px; background: {c.surface};
    color: {c.text}; padding: {small + 2}px {px(14)}px; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.chip}; }}
QPushButton:focus {{ border-color: {c.accent}; }}
QPushButton:disabled {{ color: {c.faint}; background: {c.side}; }}
QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent};
    border-color: {c.accent}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {c.text}; padding: {small + 1}px
    {px(13)}px; }}
QPushButton[role="primary"]:disabled {{ background: {c.chip}; color: {c.dim};
    border-color: {c.chip}; }}
QPushButton[role="link"] {{ border: 1px solid transparent; background: transparent;
    color: {c.accent}; padding: {small}px {small}px; }}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border-color: {c.accent}; }}

QPushButton[role="quiet"] {{ border: 1px solid transparent; background: transparent;
    color: {c.dim}; padding: {small}px {small}px; }}
QPushButton[role="quiet"]:hover {{ color: {c.text}; }}
QPushButton[role="quiet"]:focus {{ border-color: {c.accent}; }}

QLabel[role="dim"] {{ color: {c.dim}; }}
QLabel[role="error"] {{ color: {c.down}; }}
QFrame[role="card"] {{ background: {c.surface}; border: 1px solid {c.line};
    border-radius: {card}px; }}

QFrame[role="toast"] {{ background: {c.surface}; border: 1px solid {c.line};
    border-radius: {card}px; }}

QMenu {{ background: {c.surface}; border: 1px solid {c.line}; padding: {small}px 0; }}
QMenu::item {{ padding: {px(6)}px {px(28)}px {px(6)}px {px(12)}px; color: {c.text};
    background: transparent; }}
QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.faint}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {small}px 0; }}
QMenu::icon {{ padding-left: {px(12)}px; }}

QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.line};
    padding: {small}px; selection-background-color: {c.selection}; selection-color: {c.text}; }}

QSplitter::handle {{ background: {c.line}; }}
QAbstractScrollArea {{ border: none; }}
QScrollBar:vertical {{ background: {c.surface}; width: {px(10)}px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: {c.surface}; height: {px(10)}px; margin: 0; border: none; }}
QTreeView[role="side"] {{ background: {c.side}; }}
QTreeView[role="side"] QScrollBar {{ background: {c.side}; }}
QScrollBar::handle {{ background: {c.line}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::handle:hover {{ background: {c.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QProgressBar {{ border: none; border-radius: 2px; background: {c.chip};
    min-height: 4px; max-height: 4px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; }}
"""
