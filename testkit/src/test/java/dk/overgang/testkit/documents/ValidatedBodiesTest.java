package dk.overgang.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.testkit.Repository;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A constraint between the name of a class and that of a type nested in it, after the dot, belongs to the
/// type alone: the validator looks for it at the component and does not find it, so that nothing is checked.
class ValidatedBodiesTest {

    @Test
    void every_constraint_stands_where_the_validator_looks_for_it() {
        assertThat(Repository.files(".java").stream()
                        .filter(file -> Repository.text(file).contains(".@" + "NotNull "))
                        .map(Path::getFileName))
                .isEmpty();
    }
}
