package dk.overgang.portal.layout;

import java.util.List;

/// An entry of the menus. Each page declares its own as a bean.
///
/// @param text the key of its text, and `text.short` the one of the phone's bar
/// @param icon of dkfds, for the phone's bar; empty for an entry that does not stand there
/// @param roles who has it; nobody else sees it
/// @param order the first one a person has is where the person begins
public record Menu(String path, String text, String icon, List<String> roles, int order) {

    public Menu {
        roles = List.copyOf(roles);
    }

    boolean isAt(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }
}
