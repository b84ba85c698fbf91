package dk.overgang.notification.channels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.notification.channels.domain.Outcome;
import dk.overgang.notification.channels.resilience.Guard;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends letters by SMTP. Addresses are neither logged nor kept.
public final class MailChannel {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    private static final int TEMPORARY = 400;
    private static final int FOR_GOOD = 500;

    private final Letters letters;
    private final JavaMailSender sender;
    private final Guard guard;
    private final String from;

    /// @param from who the letters come from
    public MailChannel(Letters letters, JavaMailSender sender, Guard guard, String from) {
        this.letters = letters;
        this.sender = sender;
        this.guard = guard;
        this.from = from;
    }

    /// Sends a digest as a letter.
    ///
    /// @param id the same for the same letter: its `Message-ID` is made of it
    public Outcome send(Digest digest, String to, UUID id, Instant date) {
        var letter = letters.write(digest);
        return guard.call(() -> sent(letter, to, id, date));
    }

    private Outcome sent(Letter letter, String to, UUID id, Instant date) {
        try {
            sender.send(message(letter, to, id, date));
            return Outcome.ACCEPTED;
        } catch (MailAuthenticationException wrongLogin) {
            return logged(Outcome.UNREACHABLE, wrongLogin);
        } catch (MailSendException failed) {
            return logged(answered(failed), failed);
        } catch (MessagingException | MailException unsendable) {
            return logged(Outcome.REFUSED, unsendable);
        }
    }

    private MimeMessage message(Letter letter, String to, UUID id, Instant date) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(date));
        helper.setText(letter.text(), letter.html());
        message.setHeader("Message-ID", "<%s@%s>".formatted(id, from.substring(from.indexOf('@') + 1)));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /// What the server answered; without an answer it may have taken the letter. Where no letter failed, only the end
    /// of the connection did; where the connection itself did, nothing of the letter was sent.
    private static Outcome answered(MailSendException failed) {
        var failures = Arrays.asList(failed.getMessageExceptions());
        if (failures.isEmpty()) {
            return Outcome.ACCEPTED;
        }
        if (failures.getFirst().equals(failed.getCause())) {
            return Outcome.UNREACHABLE;
        }
        return failures.stream()
                .map(MailChannel::code)
                .filter(code -> code >= TEMPORARY)
                .findFirst()
                .map(code -> code >= FOR_GOOD ? Outcome.REFUSED : Outcome.NOT_NOW)
                .orElse(Outcome.UNKNOWN);
    }

    private static int code(@Nullable Exception failure) {
        var highest = 0;
        for (var cause = failure; cause != null; cause = next(cause)) {
            highest = Math.max(
                    highest,
                    switch (cause) {
                        case SMTPSendFailedException whole -> whole.getReturnCode();
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException ours -> ours.getReturnCode();
                        default -> 0;
                    });
        }
        return highest;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /// Without its words, which may name an address.
    private static Outcome logged(Outcome outcome, Exception why) {
        LOG.warn("A letter was not sent: {}, {}", outcome, why.getClass().getSimpleName());
        return outcome;
    }
}
