package app.keydesk.desk.setup;

import app.keydesk.desk.setup.SetupField.Wrong;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The desk's setup: kept, taken to another desk as one file without secrets, and the backups. Blocking; off the FX thread. */
public interface DeskSetup {
    Setup now();

    /** Keeps {@code changed} and lets every part of the desk know; storage faults are thrown and change nothing. */
    void save(Setup changed) throws IOException;

    /** Writes {@code setup} as one file, for another desk. */
    void exportTo(Path file) throws IOException;

    /** Reads such a file whole and judges it; nothing is changed. */
    Imported read(Path file);

    State state();

    /** Copies the desk's files now. */
    void backUp();

    /** How the reading of a setup file ended. */
    sealed interface Imported {
        record Ready(Setup setup) implements Imported {}

        /**
         * @param line from 1; 0 where the fault is of the whole file
         * @param field such as {@code hotel.checkIn}; empty where the file is none of ours
         */
        record Refused(int line, String field, Wrong why) implements Imported {}
    }

    /**
     * What cannot be set but is to be seen.
     *
     * @param connection which hotel, by its own name; empty on the demo hotel
     * @param isFolderThere whether the watched folder can be read now; true where none is watched
     */
    record State(
            String connection,
            Path dataFolder,
            Path backupFolder,
            Optional<Instant> lastBackupAt,
            boolean isFolderThere) {}
}
