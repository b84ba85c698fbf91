package dk.overgang.testkit.database;

import java.util.List;

/// An index that a service created, and whether it can serve an access without looking at every document.
record DeclaredIndex(String collection, List<String> fields) {

    boolean serves(RecordedQuery access) {
        if (!access.collection().equals(collection)) {
            return false;
        }
        var rest = fields.stream().dropWhile(access.equal()::contains).toList();
        var narrows = rest.size() < fields.size() || access.bounded().contains(rest.getFirst());
        if (access.sort().isEmpty()) {
            return narrows;
        }
        // A whole index read in its own order is a list with a limit, not a scan for something.
        return startsWith(
                rest,
                access.sort().stream()
                        .filter(field -> !access.equal().contains(field))
                        .toList());
    }

    private static boolean startsWith(List<String> fields, List<String> wanted) {
        return wanted.size() <= fields.size()
                && fields.subList(0, wanted.size()).equals(wanted);
    }
}
