"""Where Python itself tells of faults. Qt's messages are heard in `qt_messages`."""

import faulthandler
import sys
import threading
from types import TracebackType

from kiosk.faults.fault import Fault, Kind, from_exception
from kiosk.faults.hearing import Hearing


def install(hearing: Hearing) -> None:
    """Have `hearing` told of every exception that nobody catches. What is new is printed as always."""
    if sys.stderr is not None:
        faulthandler.enable()

    def excepthook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        is_main = threading.current_thread() is threading.main_thread()
        if issubclass(kind, KeyboardInterrupt) and is_main:
            sys.__excepthook__(kind, error, trace)
            return
        if hearing.hear(from_exception(Kind.EXCEPTION, error, trace)):
            sys.__excepthook__(kind, error, trace)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        error = args.exc_value if args.exc_value is not None else args.exc_type()
        name = args.thread.name if args.thread is not None else "?"
        if hearing.hear(from_exception(Kind.THREAD, error, args.exc_traceback, thread=name)):
            threading.__excepthook__(args)

    def unraisable_hook(args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is None:
            fault = Fault(kind=Kind.UNRAISABLE, what=args.err_msg or args.exc_type.__name__)
        else:
            fault = from_exception(Kind.UNRAISABLE, args.exc_value, args.exc_traceback)
        if hearing.hear(fault):
            sys.__unraisablehook__(args)

    sys.excepthook = excepthook
    threading.excepthook = thread_hook
    sys.unraisablehook = unraisable_hook


def report(error: BaseException) -> None:
    """Tell of `error`, which has been caught, as if nobody had."""
    sys.excepthook(type(error), error, error.__traceback__)
