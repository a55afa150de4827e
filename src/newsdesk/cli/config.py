"""``newsdesk config``: get, set and unset settings."""

from __future__ import annotations

import argparse

from newsdesk.cli.arguments import Parser
from newsdesk.cli.output import Output
from newsdesk.cli.session import places, read_settings
from newsdesk.core.settings import KEYS, Settings
from newsdesk.desktop import settings_file


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
        value = settings.value(args.key)
        out.answer({args.key: value}, lambda: _plain(value))
        return 0
    values = {key: settings.value(key) for key in KEYS}
    out.answer(values, lambda: "\n".join(f"{key} = {_plain(values[key])}" for key in values))
    return 0


def _set(args: argparse.Namespace, out: Output) -> int:
    where = places(args)
    settings = read_settings(where, out).with_value(args.key, args.value)
    settings_file.save(where.settings_file, settings)
    return _tell(settings, args.key, out)


def _unset(args: argparse.Namespace, out: Output) -> int:
    where = places(args)
    settings = read_settings(where, out).without_value(args.key)
    settings_file.save(where.settings_file, settings)
    return _tell(settings, args.key, out)


def _tell(settings: Settings, key: str, out: Output) -> int:
    value = settings.value(key)
    out.answer({key: value}, lambda: f"{key} = {_plain(value)}")
    return 0


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
