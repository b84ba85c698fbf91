package dk.overgang.launcher.http;

import java.util.Map;

/// An operation that takes query parameters only.
public record Route(String method, String path, Handler handler) {

    @FunctionalInterface
    public interface Handler {
        /// A [dk.overgang.launcher.setup.SetupError] becomes a 400 with its sentence.
        Answer answer(Map<String, String> parameters);
    }
}
