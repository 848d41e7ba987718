"""Where one is in the room of the medicines, and the way back: "Medicines › Paracetamol"."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel
from caregiver.ui.widgets.quiet_line import Link


class Crumbs(QWidget):
    """Above the title of a page about one medicine."""

    def __init__(self, context: PageContext, *, leads_to_medicine: bool = False) -> None:
        super().__init__()
        self._context = context
        self._leads_to_medicine = leads_to_medicine
        self._uuid = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.list = Link(tr("Medicines"))
        self.list.setAccessibleName(tr("Back to the list of medicines"))
        self._arrow, self._name = FlowingLabel("soft"), FlowingLabel("soft")
        self._arrow.setText("›")
        self.medicine = Link("")
        flow = FlowLayout(self, gap=6)
        for part in (self.list, self._arrow, self._name, self.medicine):
            flow.addWidget(part)
        self._name.setVisible(not self._leads_to_medicine)
        self.medicine.setVisible(self._leads_to_medicine)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        navigator = self._context.navigator
        self.list.clicked.connect(lambda _checked=False: navigator.go(Destination.MEDICINES))
        self.medicine.clicked.connect(lambda _checked=False: navigator.go(Destination.MEDICINE, self._uuid))

    def show_medicine(self, uuid: str, name: str) -> None:
        """Say which medicine the page is about."""
        self._uuid = uuid
        self._name.setText(name)
        self.medicine.setText(name)
        self.medicine.setAccessibleName(tr("To the page of {name}", name=name))
        self.medicine.updateGeometry()
