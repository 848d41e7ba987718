"""How the program is there while its window is not: in the tray where there is one, and never hidden for ever."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from caregiver.domain.phrase import Phrase
from caregiver.domain.seen_signs import FIRST
from caregiver.domain.vocabulary import Kind, word
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.navigation import Destination
from caregiver.ui.main_window import MainWindow
from caregiver.ui.stop.closing_strip import ClosingStrip
from caregiver.ui.tray import NOT_YET_MINUTES, Tray

if TYPE_CHECKING:  # none of it is needed before the first paint
    from caregiver.ringing import PointingNotifier, Ringing
    from caregiver.services.reminders import Bell
    from caregiver.ui.core.context import PageContext

_UNDO = "undo"


class Presence(QObject):
    """The tray, and what closing the window means.

    With a tray, closing the window puts it there while something could ring. Without one, it is asked once.
    """

    def __init__(
        self,
        application: QApplication,
        window: MainWindow,
        tray: Tray,
        *,
        is_background: bool = False,
    ) -> None:
        super().__init__(window)
        self._is_background = is_background
        self._application = application
        self._window = window
        self._tray = tray
        self._context: PageContext | None = None
        self._ringing: Ringing | None = None
        self._notifier: PointingNotifier | None = None
        self._bell: Bell | None = None
        self._take_back: Callable[[], Changed[object]] | None = None
        self._is_ending = False
        self._is_hidden = False
        self._strip = ClosingStrip()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._application.setQuitOnLastWindowClosed(False)
        self._window.close_rule = self._may_close
        self._window.add_strip(self._strip)
        self._tray.set_state(tr("The diary is not open: reminders are off"), is_silent=True)

    def _connect(self) -> None:
        tray, window = self._tray, self._window
        window.closed.connect(self._application.quit)
        tray.came.connect(self._on_tray)
        tray.wait_until_there()
        tray.opened.connect(self.raise_window)
        tray.urgent_asked.connect(partial(self._go, Destination.URGENT))
        tray.stop_asked.connect(partial(self._go, Destination.STOP))
        tray.quit_asked.connect(self.end)
        tray.number_asked.connect(self._record_number)
        tray.sign_asked.connect(self._record_sign)
        tray.dose_asked.connect(self._record_dose)
        tray.spell_asked.connect(self._record_spell)
        tray.not_yet_asked.connect(self._put_off)
        self._strip.small_asked.connect(window.showMinimized)
        self._strip.close_asked.connect(self.end)

    def open(self, context: "PageContext", ringing: "Ringing", notifier: "PointingNotifier") -> None:
        """A diary is open: its numbers and doses can be recorded from the tray."""
        self._context, self._ringing, self._notifier = context, ringing, notifier
        self._tray.set_open(True)
        self._show_all()
        context.bus.changed.connect(self._on_changed)
        ringing.checked.connect(self._on_checked)
        ringing.failed.connect(self._on_failed)
        notifier.pressed.connect(self._on_pressed)

    def set_hidden(self, is_hidden: bool) -> None:
        """While the screen is hidden the tray only opens the window, and what was recorded there stands."""
        self._is_hidden = is_hidden
        self._take_back = None
        self._show_all()

    def close(self) -> None:
        """The diary closes; the icon goes, and with it what its menu named."""
        self._context = self._ringing = self._notifier = None
        self._tray.close()

    def end(self) -> None:
        """End the program; nothing rings then."""
        self._is_ending = True
        self._window.close()

    def raise_window(self) -> None:
        """Bring the window to the front, wherever it is."""
        self._is_background = False
        self._window.bring_to_front()

    def _on_tray(self) -> None:
        self._tray.show()
        if self._is_background and self._window.full_page is None:
            self._window.hide()

    @property
    def is_in_tray(self) -> bool:
        """Whether the icon can be seen, and brings the window back."""
        return self._tray.isVisible() and self._tray.is_there()

    # -- closing ------------------------------------------------------------------------------------------------

    def _may_close(self) -> bool:
        if self._is_ending or self._application.isSavingSession() or not self._could_ring():
            return True
        if self.is_in_tray:
            self._window.hide()
            return False
        if self._is_hidden:
            self._window.showMinimized()  # nothing can be asked on the curtain, and reminders go on
            return False
        if self._strip.isVisible():
            return True  # asked, and closed again: that is an answer
        self._strip.ask()
        return False

    def _could_ring(self) -> bool:
        if self._context is None:
            return False
        services = self._context.services
        return services.stays.current() is None and any(not listed.is_silent for listed in services.medicines.list())

    # -- the tray -----------------------------------------------------------------------------------------------

    def _go(self, destination: Destination) -> None:
        self.raise_window()
        self._window.asked.emit(destination)

    def _record_number(self, score: int) -> None:
        if self._context is not None:
            self._say_saved(self._context.act(self._context.services.diary.record_pain, score))

    def _record_sign(self, code: str) -> None:
        if self._context is not None:
            self._say_saved(self._context.act(self._context.services.signs.see, code))

    def _record_dose(self, uuid: str) -> None:
        """One press records the usual amount; where a range was told, none is written, or another one was told that
        is no plan yet, the window asks."""
        if self._context is None:
            return
        services = self._context.services
        is_one = len(services.medicines.get(uuid).regimen.schedule.amounts) == 1
        if is_one and not services.agreements.unwritten(uuid):
            self._say_saved(self._context.act(services.doses.give_as_needed, uuid, given_by=services.people.writer()))
        else:
            self._go(Destination.TODAY)

    def _record_spell(self, is_beginning: bool) -> None:
        """One spell at most goes on: a second press of its beginning is told so, and changes nothing."""
        if self._context is None:
            return
        flares = self._context.services.flares
        going_on = flares.open()
        if is_beginning:
            changed = self._context.act(flares.begin)
            if changed is not None and changed.areas:
                self._say_saved(changed)
            elif going_on is not None and self._notifier is not None:
                since = self._context.calendar.moment(going_on.value.local_at, self._context.local_now())
                self._notifier.show(tr("It goes on since {moment}", moment=since), "", ())
        elif going_on is not None:
            self._say_saved(self._context.act(flares.end, going_on.uuid))

    def _say_saved(self, changed: Changed[object] | None) -> None:
        if changed is not None and self._context is not None and self._notifier is not None:
            time = self._context.calendar.time_short(self._context.local_now())
            self._take_back = changed.undo
            if self._ringing is not None:
                self._ringing.give_up_notice()
            self._notifier.show(tr("Saved at {time}", time=time), "", ((_UNDO, tr("Undo")),))

    def _put_off(self) -> None:
        if self._context is not None and self._bell is not None:
            self._context.act(self._context.services.reminders.not_yet, self._bell.rows, NOT_YET_MINUTES)

    def _on_pressed(self, pressed: str) -> None:
        """Take back what the note tells, whatever was done since."""
        if pressed == _UNDO and self._context is not None and self._take_back is not None:
            take_back, self._take_back = self._take_back, None
            self._context.act(take_back)

    def _on_checked(self, bell: "Bell") -> None:
        self._bell = bell
        self._tray.set_ringing(bool(bell.rows))
        is_off = bell.silent is not None
        self._tray.set_state(tr("Reminders are off") if is_off else tr("Caregiver’s diary"), is_silent=is_off)

    def _on_failed(self, _error: object) -> None:
        self._tray.set_state(tr("Reminders could not be checked"), is_silent=True)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if areas & {Area.MEDICINES, Area.PREFERENCES}:
            self._show_as_needed()
        if Area.PERSON in areas:
            self._show_what_is_asked()
        if Area.FLARES in areas:
            self._show_spell()
        if Area.STAYS in areas:
            self._show_all()

    @property
    def _records_nothing(self) -> bool:
        """Whether the tray only opens the window: behind the curtain, and after a death (care-rules 27)."""
        return self._is_hidden or self._context is None or self._context.services.stays.has_died

    def _show_all(self) -> None:
        self._tray.set_hidden(self._context is not None and self._records_nothing)
        self._show_what_is_asked()
        self._show_as_needed()
        self._show_spell()

    def _show_what_is_asked(self) -> None:
        """Numbers, or signs while no number can be told; behind the curtain no word of either."""
        if self._context is None or self._records_nothing or self._context.person.can_tell:
            self._tray.set_signs("", ())
            return
        question = words(Phrase.SEEMS.text(self._context.person.pronouns))
        self._tray.set_signs(question, [(code, words(word(Kind.SIGN, code))) for code in FIRST])

    def _show_spell(self) -> None:
        if self._context is not None:
            self._tray.set_spell_open(self._context.services.flares.open() is not None)

    def _show_as_needed(self) -> None:
        if self._context is not None and not self._records_nothing:
            said = self._context.medicine_words
            listed = self._context.services.medicines.list()
            needed = [found for found in listed if found.is_as_needed]
            self._tray.set_as_needed([(found.uuid, said.name(found.medicine, found.strength)) for found in needed])
