package dk.overgang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.launcher.setup.Setup;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class OvergangLauncherTest {

    /// F-21: whoever changes a programme tries it in the demo first.
    @Test
    void a_data_file_with_a_fault_is_told_with_file_line_and_remedy() {
        var fault = new DataFileFault("mine.json", 16, "months must be divisible by three", "Correct that line.", null);
        var failed = new CompletionException(new IllegalStateException("no bean", fault));

        assertThat(OvergangLauncher.setupError(failed, Setup.of(Map.of())).sentence())
                .isEqualTo("mine.json, line 16: months must be divisible by three. Correct that line.");
    }
}
