package app.keydesk;

import app.keydesk.desk.Board;
import app.keydesk.desk.setup.DeskSetup;
import app.keydesk.desk.setup.KeyKeeper;
import app.keydesk.desk.setup.Setup;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.OperatorId;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.EncoderPickViewModel;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.settings.PassphraseChangeViewModel;
import app.keydesk.ui.settings.RoomRulesViewModel;
import app.keydesk.ui.settings.SettingsView;
import app.keydesk.ui.settings.SettingsViewModel;
import app.keydesk.ui.shell.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The settings of one hotel's desk; what is typed in them outlives a change of the language. FX thread only. */
final class SettingsPlace {
    private final Board board;
    private final Work work;
    private final Words words;
    private final SettingsViewModel model;
    private final PassphraseChangeViewModel passphrase;
    private final EncoderPickViewModel encoder = new EncoderPickViewModel();

    SettingsPlace(DeskSetup setup, KeyKeeper keys, Board board, Work work, Words words, Consumer<Setup> applied) {
        this.board = board;
        this.work = work;
        this.words = words;
        this.model = new SettingsViewModel(setup, new RoomRulesViewModel(board, work), work, words, applied);
        this.passphrase = new PassphraseChangeViewModel(keys, work, words);
        encoder.chosenProperty().subscribe(one -> encoder.remember(board, work, problem -> {}));
    }

    private record Encoders(List<Encoder> all, Optional<EncoderId> remembered) {}

    /** Its screen, made anew for another language. */
    Place place(Runnable connect, Consumer<Path> open) {
        return new Place("settings", Glyph.SETTINGS, () -> content(connect, open), this::turn);
    }

    private Place.Content content(Runnable connect, Consumer<Path> open) {
        SettingsView view = new SettingsView(
                model,
                words.own(),
                words.shared(),
                new SettingsView.Near(
                        encoder,
                        passphrase,
                        connect,
                        open,
                        () -> words.time(board.settings().zone())));
        return new Place.Content(view, () -> show(view));
    }

    private void turn(OperatorId operator) {
        if (model.turn(operator)) {
            passphrase.forget();
        }
    }

    private void show(SettingsView view) {
        model.refresh();
        passphrase.refresh();
        work.run(
                () -> new Encoders(board.encoders(), board.rememberedEncoder()),
                found -> encoder.fill(found.all(), found.remembered()),
                problem -> {});
        view.focusFirst();
    }
}
