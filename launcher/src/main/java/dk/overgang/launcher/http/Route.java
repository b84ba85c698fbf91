package dk.overgang.launcher.http;

import java.util.Map;

/// One thing a small server answers; the question is its query parameters alone.
public record Route(String method, String path, Handler handler) {

    @FunctionalInterface
    public interface Handler {
        /// A [dk.overgang.launcher.setup.SetupError] becomes a 400 with its sentence.
        Answer answer(Map<String, String> parameters);
    }
}
