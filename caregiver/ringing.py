"""From the alarm to what a person sees and hears; the diary decides what is due, this only carries it out (DESIGN 6).

Built when a diary opens, dropped when it closes. Every ring, every edit and every change of the clock takes the same
way: ask what must be shown now, show it, remember that it was shown, and set the alarm for the next time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.resources import resources_folder
from caregiver.drawing.words import tr
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.reminders import Bell
from caregiver.services.ways_in import SlotKind
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.on_top import ON_TOP

if TYPE_CHECKING:
    from caregiver.ui.reminder.neutral_window import NeutralReminder
    from caregiver.ui.reminder.window import ReminderWindow

_AREAS = frozenset({Area.MEDICINES, Area.DOSES, Area.STAYS, Area.RINGS, Area.PREFERENCES})
_OPEN = "open"
_ITSELF = "default"
"""What a notification says when it was pressed itself, and not a button of it."""


class RingingAlarm(Protocol):
    """Rings now and then; `desktop.alarm` does."""

    @property
    def rang(self) -> SignalInstance: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...
    def ring_at(self, instant: datetime | None) -> None: ...


class PointingNotifier(Protocol):
    """Points to the reminder from the corner of the screen; `desktop.notifier` does."""

    @property
    def pressed(self) -> SignalInstance: ...
    def show(self, title: str, words: str = "", buttons: Sequence[tuple[str, str]] = ()) -> bool: ...
    def withdraw(self) -> None: ...
    def close(self) -> None: ...


class ReminderSound(Protocol):
    """Makes itself heard; `desktop.sound` does."""

    def ring(self, *, is_quiet: bool = False) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Machine:
    """What this computer rings with."""

    alarm: RingingAlarm
    notifier: PointingNotifier
    sound: ReminderSound


def make_machine(clock: Clock) -> Machine:
    """The alarm, the notifications and the sound of this computer."""
    from caregiver.desktop.alarm import Alarm
    from caregiver.desktop.notifier import make_notifier
    from caregiver.desktop.sound import Sound

    return Machine(Alarm(clock), make_notifier(), Sound(resources_folder() / "sound" / "bell.wav"))


class Ringing(QObject):
    """The bell of an open diary.

    Signals:
        checked: The reminders were checked; carries the `Bell`.
        urgent_asked, stop_asked: Pressed in the reminder window.
        open_asked: The screen is hidden, and somebody wants to answer.
        failed: Looking failed; carries the `CaregiverError`. The next ring looks again.
    """

    checked = Signal(object)
    urgent_asked = Signal()
    stop_asked = Signal()
    open_asked = Signal()
    failed = Signal(object)

    def __init__(
        self,
        context: PageContext,
        machine: Machine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._alarm = machine.alarm
        self._notifier = machine.notifier
        self._sound = machine.sound
        self._window: ReminderWindow | None = None
        self._neutral: NeutralReminder | None = None
        self._is_hidden = False
        self._waits_behind = False
        self._stood_aside = False
        self._nowhere: QWidget | None = None
        self._waits = False
        self._is_over = False
        self._bell: Bell | None = None
        self._has_notice = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self._alarm.rang.connect(self.look)
        self._notifier.pressed.connect(self._on_pressed)
        context.bus.changed.connect(self._on_changed)

    def start(self) -> None:
        """Look now, and ring from now on."""
        self.look()
        self._alarm.start()

    def stop(self) -> None:
        """The diary closes: nothing rings."""
        self._is_over = True
        self._alarm.stop()
        self._soon.stop()
        self._notifier.withdraw()
        self._notifier.close()
        self._sound.close()
        self._leave_nowhere()
        for window in filter(None, (self._window, self._neutral)):
            window.hide()
            window.deleteLater()
        self._window = self._neutral = None

    @property
    def notifier(self) -> PointingNotifier:
        """What it points to the reminder with."""
        return self._notifier

    @property
    def is_on(self) -> bool:
        """Whether something could ring, as was seen when it was looked last."""
        return self._bell is not None and self._bell.silent is None

    def set_hidden(self, is_hidden: bool) -> None:
        """While the screen is hidden it rings in neutral words; what is due is asked once it is shown again."""
        self._is_hidden = is_hidden
        if is_hidden:
            self._go_behind()
        else:
            self._come_back()

    def make_way(self, *, is_urgent: bool) -> None:
        """What stands over the urgent signs as they come into sight goes, and comes back as it was when they are left.

        What rings while they are in sight is seen all the same.
        """
        if is_urgent:
            for window in filter(None, (self._window, self._neutral)):
                self._stood_aside = self._stood_aside or window.isVisible()
                window.hide()
        elif self._stood_aside:
            self._stood_aside = False
            if self._bell is not None and self._bell.rows and not self._is_over:
                self._ask(self._bell)

    def _go_behind(self) -> None:
        """Nothing with a name stays on the screen, nor in a window out of sight that a screen reader could read."""
        self._notifier.withdraw()
        was_asking = self._stood_aside or (self._window is not None and self._window.isVisible())
        if self._window is not None:
            self._nowhere = QWidget()
            self._window.hide()
            self._window.setParent(self._nowhere)
        if was_asking and self._bell is not None and self._bell.rows:
            self._ring_in_neutral_words(self._bell)

    def _come_back(self) -> None:
        self._leave_nowhere()
        if self._neutral is not None:
            self._neutral.hide()
        if self._waits_behind:
            self._waits_behind = False
            self.show_reminder()

    def _leave_nowhere(self) -> None:
        if self._window is not None and self._nowhere is not None:
            self._window.setParent(None, ON_TOP)
            self._nowhere.deleteLater()
            self._nowhere = None

    def _ring_in_neutral_words(self, bell: Bell) -> None:
        from caregiver.ui.reminder.neutral_window import NeutralReminder

        if self._neutral is None:
            self._neutral = NeutralReminder(self._context.theme)
            self._neutral.open_asked.connect(self.open_asked)
            self._neutral.urgent_asked.connect(self.urgent_asked)
        self._waits_behind = True
        self._say_due(self._neutral, bell)
        self._neutral.ring()

    def _say_due(self, neutral: "NeutralReminder", bell: Bell) -> None:
        first = min(due.due_at for due in bell.rows).astimezone(self._context.services.clock.zone())
        since = self._context.calendar.moment(first, self._context.local_now())
        count = len({due.medicine.uuid for due in bell.rows})
        neutral.show_due(count, since, needs_sentence=self._needs_sentence())

    def _needs_sentence(self) -> bool:
        try:
            return self._context.services.ways_in.of_kind(SlotKind.PASSPHRASE) is not None
        except CaregiverError:
            return False

    def look(self) -> None:
        """Ask the diary what must be shown now, and do it."""
        try:
            bell = self._context.services.reminders.reconcile()
            self._alarm.ring_at(bell.next_at)
            self._show(bell)
        except CaregiverError as error:
            self.failed.emit(error)
        else:
            self._tell_of_waiting(bell)
            self.checked.emit(bell)

    def _tell_of_waiting(self, bell: Bell) -> None:
        """After a long sleep looking itself wrote that medicines must be confirmed first: the pages show it."""
        if bell.waits_for_answers != self._waits:
            self._waits = bell.waits_for_answers
            self._context.bus.publish(Changed(None, frozenset({Area.STAYS})))

    def _show(self, bell: Bell) -> None:
        """Seen and heard first, then written down: what cannot be written must ring too."""
        before, self._bell = self._bell, bell
        if bell.is_new:
            self._ask(bell)
            self._has_notice = True
            self._notifier.show(tr("Reminder"), self._notice(bell), ((_OPEN, tr("Open")),))
            self._sound.ring(is_quiet=bell.is_quiet)
            self._context.services.reminders.mark_shown(bell)
        elif self._window is not None and self._window.isVisible() and not _says_the_same(bell, before):
            self._window.show_bell(bell)
        if not bell.rows:
            self._take_away()

    def _ask(self, bell: Bell) -> None:
        if self._is_hidden:
            self._ring_in_neutral_words(bell)
            return
        window = self._the_window()
        window.show_bell(bell)
        window.show()
        window.raise_()

    def _take_away(self) -> None:
        """Nothing is open any more."""
        self._waits_behind = False
        if self._neutral is not None:
            self._neutral.hide()
        if self._has_notice:
            self._has_notice = False
            self._notifier.withdraw()

    def _notice(self, bell: Bell) -> str:
        """What stands in the corner of the screen, where others may read it: no name, unless the family wants it."""
        if self._is_hidden:
            return tr("A medicine is due. Open the diary to answer.")
        if not self._context.services.preferences.has_notification_details:
            return tr("Something is due in the diary.")
        medicine_words = self._context.medicine_words
        dues = [due for due in bell.rows if due.key in bell.new]
        return "\n".join(medicine_words.name(due.medicine.value, due.strength) for due in dues)

    def _the_window(self) -> "ReminderWindow":
        from caregiver.ui.reminder.window import ReminderWindow

        if self._window is None:
            self._window = ReminderWindow(self._context)
            self._window.urgent_asked.connect(self.urgent_asked)
            self._window.stop_asked.connect(self.stop_asked)
        return self._window

    def show_reminder(self) -> None:
        """Bring the reminder to the front, also one that was closed without an answer."""
        if self._is_hidden:
            self._waits_behind = True
            self.open_asked.emit()
            return
        if self._bell is None or not self._bell.rows:
            return
        window = self._the_window()
        window.show_bell(self._bell)
        window.show()
        window.raise_()
        window.activateWindow()

    def _on_pressed(self, pressed: str) -> None:
        if pressed in {_OPEN, _ITSELF}:
            self.show_reminder()

    def give_up_notice(self) -> None:
        """Something else stands in the corner of the screen now; it is not ours to take away."""
        self._has_notice = False

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if areas & _AREAS and not self._is_over:
            self._soon.start(0)  # once for all that one press changed


def _says_the_same(bell: Bell, before: Bell | None) -> bool:
    """Whether only the minute differs, which the window says by itself."""
    return before is not None and replace(bell, now=before.now) == before


def checked_words(bell: Bell, context: PageContext) -> str:
    """For the foot of the sidebar: checked when, or off."""
    if bell.silent is not None:
        return tr("Reminders are off")
    if bell.waits_for_answers:
        return tr("Reminders wait for answers")
    return tr("Reminders checked {time}", time=context.calendar.time_short(context.local_now()))
