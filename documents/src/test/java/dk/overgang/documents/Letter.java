package dk.overgang.documents;

import java.util.List;

/// What a letter of the tests says, as a service would hand it to its template.
record Letter(String name, List<String> items, String words, String language) {

    static Letter to(String name) {
        return new Letter(
                name, List.of("Gå en tur", "Ring til Åse"), "Jeg vil sove om natten\nog spise æblegrød.", "da");
    }

    Letter saying(String words) {
        return new Letter(name, items, words, language);
    }
}
