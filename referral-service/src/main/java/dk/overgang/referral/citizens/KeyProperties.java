package dk.overgang.referral.citizens;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the keys are, and whether missing ones may be made: only in a demo, since new keys cannot read old citizens.
@ConfigurationProperties("overgang.keys")
record KeyProperties(Path directory, @DefaultValue("false") boolean create) {}
