package dk.overgang.notification.channels;

import dk.overgang.access.lists.Page;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which ways out of the platform are set up, for the operator: where one is not, nothing is sent that way, and nothing
/// fails.
@RestController
class ChannelController {

    /// @param configured whether letters or text messages are sent
    /// @param setting what sets it up (docs/channels.md)
    record ChannelView(String channel, boolean configured, String setting) {}

    private final Outbound outbound;

    ChannelController(Outbound outbound) {
        this.outbound = outbound;
    }

    @GetMapping("/api/v1/channels")
    Page<ChannelView> channels() {
        return Page.whole(List.of(
                new ChannelView("MAIL", outbound.mail().isPresent(), Outbound.MAIL_SETTING),
                new ChannelView("SMS", outbound.sms().isPresent(), Outbound.SMS_SETTING)));
    }
}
