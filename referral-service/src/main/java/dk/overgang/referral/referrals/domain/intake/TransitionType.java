package dk.overgang.referral.referrals.domain.intake;

import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Text;
import java.util.List;

/// A kind of transition, as data of the programmes that take it.
///
/// @param source where it comes from
/// @param needsHome whether a home must wait at its end: a condition of the transition, not of CTI (C5)
/// @param leavesInstitution whether the citizen leaves one, which is when ICM and ACT are to be thought of
/// @param leavesWard whether it begins in a hospital, so that its day is the expected day of discharge (F-04)
public record TransitionType(
        String code,
        String source,
        Change change,
        boolean needsHome,
        boolean leavesInstitution,
        boolean leavesWard,
        List<String> programmes,
        Text text) {

    /// A physical move, or another wished change of life.
    public enum Change {
        MOVE,
        LIFE_CHANGE
    }

    Facts facts() {
        return Facts.none()
                .with("transition", code)
                .with("transition.needsHome", needsHome ? "YES" : "NO")
                .with("transition.leavesInstitution", leavesInstitution ? "YES" : "NO");
    }
}
