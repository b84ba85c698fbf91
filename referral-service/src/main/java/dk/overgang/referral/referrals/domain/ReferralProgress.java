package dk.overgang.referral.referrals.domain;

import dk.overgang.referral.courses.domain.CourseView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How far each referral of a citizen has come. A later referral of the same person follows the one that was
/// accepted, so that its sender sees it too (E27).
public record ReferralProgress(List<Referral> referrals, List<CourseView> courses) {

    public Progress progress(Referral referral) {
        var leading = leading(referral);
        var opened = courses.stream()
                .filter(course -> course.referralId().equals(leading.referralId()))
                .toList();
        if (opened.stream().noneMatch(CourseView::hasStarted)) {
            return untilStarted(leading);
        }
        return CourseView.areOver(opened) ? Progress.ENDED : Progress.STARTED;
    }

    private static Progress untilStarted(Referral referral) {
        return referral.review().waiting() != null
                ? Progress.WAITING
                : switch (referral.status()) {
                    case RECEIVED -> Progress.RECEIVED;
                    case IN_REVIEW -> Progress.IN_REVIEW;
                    case NEEDS_INFORMATION -> Progress.NEEDS_INFORMATION;
                    case ACCEPTED -> Progress.ACCEPTED;
                    case DECLINED -> Progress.DECLINED;
                };
    }

    /// What is decided, asked or looked at by itself speaks for itself.
    private Referral leading(Referral referral) {
        if (!referral.isOpen()) {
            return referral;
        }
        var group = group(referral);
        return referrals.stream()
                .filter(other -> other.isAccepted() && group(other).equals(group))
                .findFirst()
                .or(() -> first(referral, group))
                .orElse(referral);
    }

    private Optional<Referral> first(Referral referral, UUID group) {
        return referrals.stream()
                .filter(other -> referral.status() == Referral.Status.RECEIVED
                        && other.referralId().equals(group)
                        && other.isOpen())
                .findFirst();
    }

    private static UUID group(Referral referral) {
        return referral.linkedTo() == null ? referral.referralId() : referral.linkedTo();
    }
}
