package dk.overgang.launcher;

import dk.overgang.launcher.setup.SetupError;
import java.util.regex.Pattern;

/// Where the four services keep their documents, each in a database of its own.
///
/// @param server the address without a database
/// @param options what follows the name of a database: nothing, or `?` and MongoDB's options
public record StoreAddress(String server, String options) {
    private static final Pattern SERVER_AND_OPTIONS =
            Pattern.compile("(mongodb(?:\\+srv)?://[^/?\\s]+)/?((?:\\?\\S+)?)");
    private static final Pattern LOGIN = Pattern.compile("//[^/]*@");

    /// Reads the address of a MongoDB.
    ///
    /// @throws SetupError when it is none, or names a database; it may hold a password, so it is not repeated
    static StoreAddress of(String uri) {
        var found = SERVER_AND_OPTIONS.matcher(uri);
        if (!found.matches()) {
            throw new SetupError(
                    "--mongodb needs the address of a MongoDB without a database: write it like mongodb://localhost:27017.");
        }
        return new StoreAddress(found.group(1), found.group(2));
    }

    static StoreAddress embedded(int port) {
        return new StoreAddress("mongodb://127.0.0.1:" + port, "");
    }

    /// The address without its login.
    @Override
    public String toString() {
        return LOGIN.matcher(server).replaceFirst("//");
    }
}
