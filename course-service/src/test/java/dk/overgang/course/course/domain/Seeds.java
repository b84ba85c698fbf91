package dk.overgang.course.course.domain;

import java.util.Random;
import java.util.function.Consumer;

/// Tries something under many dice; a failure names the seed that brings it back.
final class Seeds {

    private Seeds() {}

    static void each(int many, Consumer<Random> trial) {
        for (int seed = 0; seed < many; seed++) {
            try {
                trial.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
