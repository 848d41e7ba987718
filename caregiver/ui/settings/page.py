"""Settings: a list of subjects, and the cards of the chosen one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from caregiver.drawing.fonts import font
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.keeping import Keeping
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.settings.key_subject import KeySubject
from caregiver.ui.settings.lock_card import ScreenLock
from caregiver.ui.settings.look_cards import LookCard, TimesCard
from caregiver.ui.settings.past_card import PastCard
from caregiver.ui.settings.person_cards import ConsentCard, HealthCard, NamesCard, NumberGivenCard
from caregiver.ui.settings.place_cards import NumbersCard
from caregiver.ui.settings.reminders_card import AskingCard, Autostart, AutostartCard, StopCard
from caregiver.ui.settings.review_card import ReviewCard
from caregiver.ui.settings.stays_card import StaysCard
from caregiver.ui.settings.suggestions_card import SuggestionNumbersCard
from caregiver.ui.settings.telling_card import TellingCard
from caregiver.ui.settings.writers_card import WritersCard
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Look, set_role
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label

RAIL_PX = 212
NAME_PX = 16
PADDING_PX = 30


class SettingsPage(Page):
    """Each thing is kept when it is left; nothing here has a "Save" button."""

    areas = frozenset(
        {Area.PERSON, Area.CAREGIVERS, Area.CONTACTS, Area.PREFERENCES, Area.STAYS, Area.MEDICINES}
        | {Area.PAPER_KEY, Area.BACKUPS}
    )

    def __init__(
        self,
        context: PageContext,
        save_look: Callable[[Look], None],
        where: str,
        keeping: Keeping,
        autostart: Autostart | None = None,
        lock: ScreenLock | None = None,
    ) -> None:
        super().__init__(context.theme, context.bus, tr("Settings"))
        self._context = context
        self._save_look = save_look
        self._where = where
        self._keeping = keeping
        self._autostart = autostart
        self._lock = lock
        self._pairs: list[Columns] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.look = LookCard(context.theme, self._save_look)
        self.times = TimesCard(context)
        self.names = NamesCard(context)
        self.health = HealthCard(context)
        self.number = NumberGivenCard(context)
        self.telling = TellingCard(context)
        self.consent = ConsentCard(context)
        self.writers = WritersCard(context)
        self.numbers = NumbersCard(context)
        self.review = ReviewCard(context)
        self.suggestions = SuggestionNumbersCard(context)
        self.key = KeySubject(context, self._where, self._keeping, self._lock)
        self.stop, self.asking, self.stays = StopCard(context), AskingCard(context), StaysCard(context)
        self.autostart = None if self._autostart is None else AutostartCard(self._autostart)
        reminders = [self.stop, self.asking, *filter(None, [self.autostart]), self.stays]
        self._subjects = (
            (tr("Look and times"), self._stacked(self.look, self.times)),
            (
                tr("Who it is about"),
                self._pair(self._stacked(self.names, self.consent), self._stacked(self.telling, self.number)),
            ),
            (tr("What you were told"), self._stacked(self.health)),
            (tr("Who writes"), self._stacked(self.writers, PastCard(context))),
            (tr("Numbers to call"), self._stacked(self.numbers)),
            (tr("Evening review"), self._stacked(self.review)),
            (tr("Questions"), self._stacked(self.suggestions)),
            (tr("Key and backup"), self.key),
            (tr("Reminders"), self._stacked(*reminders)),
        )
        self._build_rail()
        self._shown = QWidget()
        right = QVBoxLayout(self._shown)
        right.setContentsMargins(0, 0, 0, 0)
        for _, part in self._subjects:
            right.addWidget(part)
        right.addStretch(1)
        left = QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(16)
        beside.addWidget(label(tr("Settings"), "title", wraps=False))
        beside.addWidget(self._rail)
        beside.addSpacing(16)
        beside.addWidget(self.stop_all, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        self._columns = Columns(left, self._shown, left_share=0, right_share=1)
        self.body.addWidget(self._columns)
        self.body.addStretch(1)

    def _build_rail(self) -> None:
        self._rail = QWidget()
        self._rail.setAccessibleName(tr("Subjects"))
        flow = FlowLayout(self._rail, gap=4)
        self.subjects = QButtonGroup(self)
        navigator = self._context.navigator
        self.stop_all = button(tr("Stop all reminders …"), lambda: navigator.go(Destination.STOP), "quiet")
        for index, (name, _) in enumerate(self._subjects):
            made = QPushButton(name)
            set_role(made, "nav")
            made.setCheckable(True)
            self.subjects.addButton(made, index)
            flow.addWidget(made)

    def _connect(self) -> None:
        self.subjects.idClicked.connect(self.show_subject)
        self.show_subject(0)

    def _pair(self, left: QWidget, right: QWidget) -> QWidget:
        made = Columns(left, right)
        self._pairs.append(made)
        return made

    @staticmethod
    def _stacked(*cards: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return holder

    def show_subject(self, index: int) -> None:
        """Bring the cards of one subject into sight."""
        self.keep()
        self.subjects.button(index).setChecked(True)
        for at, (_, part) in enumerate(self._subjects):
            part.setVisible(at == index)
        self._offer_to_stop()

    def _offer_to_stop(self) -> None:
        """While they ring; the cards about reminders offer it themselves."""
        is_offered_there = self.subjects.checkedId() == len(self._subjects) - 1
        self.stop_all.setVisible(not is_offered_there and self._context.services.stays.current() is None)

    def show_cards(self, asked: str) -> None:
        """Bring the cards about "reminders" or "backup" into sight."""
        self.show_subject(len(self._subjects) - (1 if asked == "reminders" else 2))

    def refresh(self) -> None:
        """Show what is known now."""
        person = self._context.person
        for card in self._person_cards():
            card.show_person(person)
        self.look.show_look(self._context.calendar)
        self.times.show_preferences()
        self.writers.show_writers()
        self.numbers.show_numbers()
        self.key.show_state()
        self.stop.show_state()
        self._offer_to_stop()
        give_icon(self.theme, self.stop_all, "bell-off", self.theme.tokens.accent_strong)
        self.asking.show_preferences()
        self.review.show_preferences()
        self.suggestions.show_preferences()
        self.stays.show_stays()
        if self.autostart is not None:
            self.autostart.show_state()

    def reflow(self, is_narrow: bool) -> None:
        """The list of subjects above, and one column of cards, in a narrow window."""
        self._columns.set_narrow(is_narrow)
        for pair in self._pairs:
            pair.set_narrow(is_narrow)
        self.key.set_narrow(is_narrow)
        self._rail.setMinimumWidth(0 if is_narrow else RAIL_PX)
        self._rail.setMaximumWidth(16_777_215 if is_narrow else RAIL_PX)
        chosen = QFontMetrics(font(self.theme.px(NAME_PX), QFont.Weight.DemiBold))
        for made in self.subjects.buttons():
            made.setMinimumWidth(chosen.horizontalAdvance(made.text()) + PADDING_PX if is_narrow else RAIL_PX)

    def left(self) -> None:
        """Out of sight: what was typed is kept, and "Saved" goes."""
        super().left()
        own = (self.writers, self.times, self.asking, self.review, self.suggestions, self.stays)
        for card in (*self._person_cards(), *own):
            card.forget_saved()
        self.key.forget_said()

    def keep(self) -> None:
        """What was typed is kept."""
        if not self._is_stale:
            for card in (*self._person_cards(), self.writers):
                card.keep_all()

    def _person_cards(self) -> tuple[NamesCard, HealthCard, NumberGivenCard, TellingCard, ConsentCard]:
        return (self.names, self.health, self.number, self.telling, self.consent)
