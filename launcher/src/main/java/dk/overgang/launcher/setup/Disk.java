package dk.overgang.launcher.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The disk that a demo's data are on.
///
/// @param data the directory of the data, which need not be there yet
/// @param freeMib the room in MiB that the demo can still use
public record Disk(Path data, long freeMib) {
    private static final long NEEDED_MIB = 32;
    /// With less than this, a failed write failed for want of room.
    private static final long FULL_BELOW_MIB = 4;

    private static final long MIB = 1024 * 1024;

    /// The disk as it is now; one that cannot be asked is taken to have room.
    public static Disk of(Path data) {
        var there = data.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return new Disk(data, Files.getFileStore(there).getUsableSpace() / MIB);
        } catch (IOException unknown) {
            return new Disk(data, Long.MAX_VALUE);
        }
    }

    public void mustHaveRoom() {
        if (freeMib < NEEDED_MIB) {
            throw new SetupError(
                    "The disk of %s has %d MiB left and the demo needs about %d MiB: free some, or set CTI_DATA to a directory on another disk."
                            .formatted(data, freeMib, NEEDED_MIB));
        }
    }

    /// Why the platform had to end when it could not write there.
    public SetupError failed(Throwable write) {
        var sentence = freeMib < FULL_BELOW_MIB
                ? "The disk of %s is full, so Overgang has stopped: free some room and start it again, everything it has answered is stored."
                        .formatted(data)
                : "Overgang could not write to %s any more (%s) and has stopped: see that the disk can be written, then start it again."
                        .formatted(data, reason(write));
        return new SetupError(sentence, write);
    }

    /// What the operating system said, if it is among the causes.
    private static String reason(Throwable write) {
        var cause = write;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
