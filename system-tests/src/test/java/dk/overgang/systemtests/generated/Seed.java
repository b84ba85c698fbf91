package dk.overgang.systemtests.generated;

import org.slf4j.LoggerFactory;

/// The seed of generated tests: the same each time, unless `-Dovergang.seed=n` says otherwise.
public final class Seed {

    public static final long VALUE = Long.getLong("overgang.seed", 20260112L);

    static {
        LoggerFactory.getLogger(Seed.class).info("Generated from the seed {}", VALUE);
    }

    private Seed() {}
}
