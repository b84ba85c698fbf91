package dk.overgang.referral.referrals.domain;

import java.util.List;
import java.util.Map;

/// The programmes a citizen can be referred to, and whether hospitals' notices may be kept for them (E37): data,
/// not rules.
public record Programmes(Map<String, Boolean> receivingNotices) {

    public Programmes {
        receivingNotices = Map.copyOf(receivingNotices);
    }

    public List<String> codes() {
        return receivingNotices.keySet().stream().sorted().toList();
    }

    public boolean knows(String code) {
        return receivingNotices.containsKey(code);
    }

    public boolean receivesNotices(String code) {
        return receivingNotices.getOrDefault(code, false);
    }
}
