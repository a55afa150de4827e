"""``newsdesk config``: get, set and unset settings."""

from __future__ import annotations

import argparse

from newsdesk.cli.arguments import Parser
from newsdesk.cli.output import Output
from newsdesk.cli.session import places, read_settings
from newsdesk.core.errors import SettingError
from newsdesk.core.settings import KEYS, Settings, is_address
from newsdesk.desktop import settings_file
from newsdesk.rates.registry import addresses


def declare(_name: str, parser: Parser, common: Parser) -> None:
    """Declare what ``config`` takes."""
    actions = parser.add_subparsers(metavar="ACTION", required=True, dest="action")

    get = actions.add_parser("get", parents=[common], help="print one setting, or all")
    get.add_argument("key", metavar="KEY", nargs="?")
    get.set_defaults(run=_get)

    put = actions.add_parser("set", parents=[common], help="change a setting")
    put.add_argument("key", metavar="KEY")
    put.add_argument("value", metavar="VALUE")
    put.set_defaults(run=_set)

    unset = actions.add_parser("unset", parents=[common], help="go back to a setting's default")
    unset.add_argument("key", metavar="KEY")
    unset.set_defaults(run=_unset)


def _get(args: argparse.Namespace, out: Output) -> int:
    settings = read_settings(places(args), out)
    if args.key is not None:
        value = _value(settings, args.key)
        out.answer({args.key: value}, lambda: _plain(value))
        return 0
    values = {key: _value(settings, key) for key in [*KEYS, *addresses()]}
    out.answer(values, lambda: "\n".join(f"{key} = {_plain(values[key])}" for key in values))
    return 0


def _set(args: argparse.Namespace, out: Output) -> int:
    where = places(args)
    _check(args.key)
    settings = read_settings(where, out).with_value(args.key, args.value)
    settings_file.save(where.settings_file, settings)
    return _tell(settings, args.key, out)


def _unset(args: argparse.Namespace, out: Output) -> int:
    where = places(args)
    _check(args.key)
    settings = read_settings(where, out).without_value(args.key)
    settings_file.save(where.settings_file, settings)
    return _tell(settings, args.key, out)


def _tell(settings: Settings, key: str, out: Output) -> int:
    value = _value(settings, key)
    out.answer({key: value}, lambda: f"{key} = {_plain(value)}")
    return 0


def _value(settings: Settings, key: str) -> object:
    """Return a setting, which for an address is the bank's own where none is set."""
    _check(key)
    return settings.value(key) or addresses()[key] if is_address(key) else settings.value(key)


def _check(key: str) -> None:
    """Refuse the address of a bank or a document that there is not; the rest is core's to know.

    Raises:
        SettingError: No such setting.
    """
    if is_address(key) and key not in addresses():
        raise SettingError(key, "there is no such setting")


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
