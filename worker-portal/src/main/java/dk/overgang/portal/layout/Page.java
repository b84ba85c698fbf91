package dk.overgang.portal.layout;

import dk.overgang.portal.login.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the layout shows on every page.
///
/// @param person nobody on the pages for everybody
/// @param current where the reader is, for the link to the other language
/// @param accessibility the address of the municipality's accessibility statement, if it has one
record Page(
        @Nullable Person person,
        List<Entry> menu,
        String current,
        String language,
        @Nullable String accessibility) {

    record Entry(String path, String text, String icon, boolean here) {}

    public Page {
        menu = List.copyOf(menu);
    }

    /// What stands in the phone's bar: at most three, beside the menu itself.
    public List<Entry> bar() {
        return menu.stream().filter(entry -> !entry.icon().isEmpty()).limit(3).toList();
    }

    public String otherLanguage() {
        return language.equals("da") ? "en" : "da";
    }
}
