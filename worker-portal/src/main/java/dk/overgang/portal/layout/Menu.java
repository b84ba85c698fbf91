package dk.overgang.portal.layout;

import java.util.List;

/// An entry of the menus. Each page declares its own as a bean.
///
/// @param text the key of its text, and `text.short` the one of the phone's bar
/// @param icon of dkfds, for the phone's bar; empty for an entry that does not stand there
/// @param roles who has it; nobody else sees it
/// @param order the first one a person has is where the person begins
/// @param below where its pages stand that are not below its own address
public record Menu(String path, String text, String icon, List<String> roles, int order, String below) {

    public Menu {
        roles = List.copyOf(roles);
    }

    public Menu(String path, String text, String icon, List<String> roles, int order) {
        this(path, text, icon, roles, order, path);
    }

    boolean isAt(String address) {
        return address.equals(path) || address.startsWith(path + "/") || address.startsWith(below + "/");
    }
}
