package dk.overgang.launcher.data;

import dk.overgang.access.Role;
import dk.overgang.launcher.setup.Port;
import java.time.LocalDate;
import java.util.Map;

/// Adds referrals that a ward has sent and that wait for the authority's decision.
record ReferralCreator(DemoRequests requests, LocalDate today) {

    void create() {
        refer("Oskar Bech", "1408889999", "SEL85-9M", 14);
        refer("Rosa Lindhardt", "0305919999", "SEL82B-6M", 30);
    }

    private void refer(String name, String cpr, String programme, int movesInDays) {
        var _ = requests.post(
                Role.REGION,
                Port.REFERRAL,
                "/api/v1/referrals",
                "waiting-" + programme,
                Map.of(
                        "citizen",
                        Map.of("cpr", cpr, "name", name),
                        "programme",
                        programme,
                        "source",
                        "PSYCHIATRY",
                        "transition",
                        Map.of("type", "WARD_TO_OWN_HOME", "expectedOn", today.plusDays(movesInDays))));
    }
}
