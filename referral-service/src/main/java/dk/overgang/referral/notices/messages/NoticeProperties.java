package dk.overgang.referral.notices.messages;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What a municipality decides about hospital notices: how long the log of messages is kept, and how long ago or
/// how far ahead something may have happened that is still believed.
@ConfigurationProperties("overgang.referral.notices")
public record NoticeProperties(Period logKeptFor, Period heardFrom, Period heardAhead) {}
