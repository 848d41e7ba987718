"""What is on the box, and what the family knows of it: asked, never chosen for them."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.code_words import Code, code_text
from caregiver.domain.errors import BadInput
from caregiver.domain.known_medicine import KnownMedicine, named
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release, Route, WhereGiven
from caregiver.domain.strength import Ingredient, Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.name_field import NameField
from caregiver.ui.medicines.plan.reading import Misread, Typed
from caregiver.ui.medicines.plan.strength_field import StrengthField
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.named_field import NamedField

_USUAL_FORMS = {Form.TABLETS, Form.CAPSULES, Form.LIQUID, Form.PATCH, Form.SACHETS, Form.INJECTION}
_USUAL_KINDS = {
    MedicineClass.PARACETAMOL,
    MedicineClass.NSAID,
    MedicineClass.OPIOID,
    MedicineClass.OPIOID_WEAK,
    MedicineClass.LAXATIVE,
    MedicineClass.ANTISICKNESS,
    MedicineClass.STEROID,
}
_UNITS = {
    Form.TABLETS: Unit.TABLETS,
    Form.CAPSULES: Unit.CAPSULES,
    Form.LIQUID: Unit.ML,
    Form.DROPS: Unit.DROPS,
    Form.SACHETS: Unit.SACHETS,
    Form.PATCH: Unit.PATCHES,
}
_ACTING = (Release.LONG_ACTING, Release.QUICK_ACTING, Release.NOT_SURE)
_NOT_ASKED = frozenset({MedicineClass.NOT_SAID})

_ASK_ACTING = QT_TRANSLATE_NOOP("caregiver", "Long-acting or quick-acting? Look on the box, or choose “not sure”.")


def choices(codes: Iterable[Code], usual: Iterable[Code]) -> list[Choice]:
    """A chip for each code."""
    usual = set(usual)
    return [
        Choice(str(code), start_upper(words(code_text(code))), is_usual=code in usual, is_about_dose=True)
        for code in codes
    ]


class BoxPart(QWidget):
    """The fields of a medicine, and its strength.

    Signals:
        changed: The user typed or chose.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self._context.theme
        self.name = NameField(self._context)
        self.same = label("", "soft")
        self.same.hide()
        self.brand = NamedField(tr("Brand, if one is on the box"))
        self.form = self._chips(tr("What it looks like"), choices(Form, _USUAL_FORMS))
        self.strength = StrengthField(self._context)
        self.kind = self._chips(
            tr("What kind it is"), choices([kind for kind in MedicineClass if kind not in _NOT_ASKED], _USUAL_KINDS)
        )
        self.acting = self._chips(tr("Long-acting or quick-acting"), choices(_ACTING, _ACTING))
        self.problem = Problem(self.acting)
        self.route = self._chips(tr("How it gets in"), choices(Route, {Route.MOUTH, Route.PATCH, Route.INJECTION}))
        self.purpose = NamedField(tr("What it is for"))
        self.prescriber = NamedField(tr("Who prescribed it"))
        where = [
            Choice(WhereGiven.HOME.value, tr("At home"), is_about_dose=True),
            Choice(WhereGiven.CLINIC.value, tr("At the clinic"), is_about_dose=True),
        ]
        self.where = Chips(theme, where, name=tr("Where it is given"), is_single=True)
        self._acting_row = self._named(tr("Long-acting or quick-acting"), self.acting, self.problem)
        self._left = self._stacked(
            self._stacked(self.name, self.same, gap=4),
            self.brand,
            self.strength,
            self.purpose,
            self.prescriber,
        )
        right = self._stacked(
            self._named(tr("What it looks like"), self.form),
            self._named(tr("How it gets in"), self.route),
            self._named(tr("What kind it is"), self.kind),
            self._acting_row,
            self._named(tr("Where it is given"), self.where),
        )
        self._columns = Columns(self._left, right, left_share=5, right_share=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    def _chips(self, name: str, offered: list[Choice]) -> Chips:
        return Chips(self._context.theme, offered, name=name, is_single=True)

    @staticmethod
    def _named(name: str, *parts: QWidget) -> QWidget:
        return BoxPart._stacked(label(name, "strong"), *parts, gap=4)

    @staticmethod
    def _stacked(*parts: QWidget, gap: int = 14) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for part in parts:
            column.addWidget(part)
        if gap > 4:
            column.addStretch(1)
        return holder

    def _connect(self) -> None:
        for part in (self.name, self.strength):
            part.changed.connect(self._on_changed)
        for field in (self.brand, self.purpose, self.prescriber):
            field.line.textEdited.connect(self._on_changed)
        for chips in (self.form, self.route, self.kind, self.acting, self.where):
            chips.changed.connect(lambda _codes: self._on_changed())

    def set_narrow(self, is_narrow: bool) -> None:
        """One column or two."""
        self._columns.set_narrow(is_narrow)

    def put_below_strength(self, part: QWidget) -> None:
        """Put what goes with the strength below it."""
        column = self._left.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.strength) + 1, part)

    # -- values in and out --------------------------------------------------------------------------------------

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {
            "name": self.name.text(),
            "brand": self.brand.text(),
            "form": _one(self.form),
            "route": _one(self.route),
            "kind": _one(self.kind),
            "acting": _one(self.acting),
            "purpose": self.purpose.text(),
            "prescriber": self.prescriber.text(),
            "where": _one(self.where),
            "strength": self.strength.typed(),
        }

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        for field, key in (
            (self.name, "name"),
            (self.brand, "brand"),
            (self.purpose, "purpose"),
            (self.prescriber, "prescriber"),
        ):
            field.set_text(typed.get(key, ""))
        for chips, key in (
            (self.form, "form"),
            (self.route, "route"),
            (self.kind, "kind"),
            (self.acting, "acting"),
            (self.where, "where"),
        ):
            code = typed.get(key, "")
            chips.choose([code] if code else [])
        self.strength.show_typed(typed.get("strength", {}))
        self.name.problem.clear()
        self.problem.clear()
        self._show_what_is_asked()

    def medicine(self, known: Medicine | None) -> Medicine:
        """The medicine that was typed; what has no field here stays as it is known.

        Raises:
            Misread: It has no name, or a strong one is neither long-acting, quick-acting nor "not sure".
        """
        name = self.name.text().strip()
        if not name:
            sentence = QT_TRANSLATE_NOOP("caregiver", "Please write the name on the box.")
            raise Misread(BadInput("name", sentence), self.name.problem)
        kind = MedicineClass(_one(self.kind) or self._listed().kind)
        acting = _one(self.acting)
        if self._is_acting_asked() and not acting:
            raise Misread(BadInput("release", _ASK_ACTING), self.problem)
        return replace(
            known or Medicine(name),
            name=name,
            brand=self.brand.text().strip(),
            form=Form(_one(self.form) or Form.OTHER),
            route=Route(_one(self.route) or Route.OTHER),
            release=Release(acting if self._is_acting_asked() else Release.DOES_NOT_APPLY),
            kind=kind,
            purpose=self.purpose.text().strip(),
            prescriber=self.prescriber.text().strip(),
            where_given=WhereGiven(_one(self.where) or WhereGiven.HOME),
        )

    def strength_value(self, known: Strength | None = None) -> Strength:
        """The strength, with what is in it, so that totals over all products find it.

        Raises:
            Misread: It cannot be kept.
        """
        strength = self.strength.value()
        if known is not None and replace(known, ingredients=()) == strength:
            return known
        listed = self._listed().ingredients
        if len(listed) > 1:  # how much of each is in it, only its label tells
            return replace(strength, ingredients=tuple(Ingredient(name) for name in listed))
        name = self._context.services.library.generic_ingredient(self.name.text())
        if not strength.is_in_fields or not name:
            return strength
        return replace(strength, ingredients=(Ingredient(name, strength.number, strength.unit),))

    def unit_of_form(self) -> Unit | None:
        """What the hand counts of a thing that looks like this; None where that is not plain."""
        form = _one(self.form)
        return _UNITS.get(Form(form)) if form else None

    # -- what is in sight ---------------------------------------------------------------------------------------

    def say_same(self, sentence: str) -> None:
        """Say that there is another of this name already; empty for none."""
        self.same.setText(sentence)
        self.same.setVisible(bool(sentence))

    def _listed(self) -> KnownMedicine:
        return named(self._context.services.library.medicine_names(), self.name.text())

    def _is_acting_asked(self) -> bool:
        is_opioid = _one(self.kind) in {MedicineClass.OPIOID, MedicineClass.OPIOID_WEAK}
        return is_opioid or self._listed().asks_release

    def _show_what_is_asked(self) -> None:
        self._acting_row.setVisible(self._is_acting_asked() or bool(_one(self.acting)))

    def _on_changed(self) -> None:
        self.problem.clear()
        self._show_what_is_asked()
        self.changed.emit()


def _one(chips: Chips) -> str:
    chosen = chips.chosen()
    return str(chosen[0]) if chosen else ""
