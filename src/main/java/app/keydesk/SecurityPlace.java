package app.keydesk;

import app.keydesk.desk.Permission;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.operator.AuditView;
import app.keydesk.ui.operator.AuditViewModel;
import app.keydesk.ui.operator.LockView;
import app.keydesk.ui.operator.OperatorsView;
import app.keydesk.ui.operator.OperatorsViewModel;
import app.keydesk.ui.shell.Place;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The place of audit trail and operators. */
final class SecurityPlace {
    private SecurityPlace() {}

    static Place of(HotelSession session, Work work, DeskLanguage language) {
        Words words = language.words(LockView.class);
        OperatorsViewModel operators = new OperatorsViewModel(session.staff(), session.signIn(), work, words);
        AuditViewModel audit = new AuditViewModel(session.auditBook(), work, words);
        return new Place("audit", Glyph.TRAIL, () -> content(audit, operators, words), operator -> {
                    audit.turn(operator);
                    operators.turn(operator);
                })
                .onlyIf(() -> session.signIn().may(Permission.SEE_AUDIT));
    }

    private static Place.Content content(AuditViewModel audit, OperatorsViewModel operators, Words words) {
        AuditView auditView = new AuditView(audit, words.own());
        TabPane tabs = new TabPane(
                tab("tab-audit", "audit.title", auditView, words),
                tab("tab-operators", "operators.title", new OperatorsView(operators, words.own()), words));
        tabs.setId("security");
        tabs.accessibleTextProperty().bind(words.own().live("audit.title"));
        return new Place.Content(tabs, () -> {
            operators.refresh();
            audit.verify();
            audit.refresh();
            auditView.focusFirst();
        });
    }

    private static Tab tab(String id, String title, Node view, Words words) {
        Tab tab = new Tab();
        tab.setId(id);
        tab.setClosable(false);
        tab.textProperty().bind(words.own().live(title));
        tab.setContent(view);
        return tab;
    }
}
