package dk.overgang.launcher.data;

import dk.overgang.access.Role;
import dk.overgang.launcher.setup.Port;
import java.util.List;
import java.util.Map;

/// Adds what the municipality of the demo has for all its citizens: offers and partners.
record DirectoryCreator(DemoNetwork network, DemoRequests requests) {

    void create() {
        add("/api/v1/offers", "offer", network.offers());
        add("/api/v1/partners", "partner", network.partners());
    }

    private void add(String path, String name, List<Map<String, Object>> all) {
        for (var which = 0; which < all.size(); which++) {
            var _ = requests.post(Role.LEADER, Port.NETWORK, path, name + "-" + which, all.get(which));
        }
    }
}
