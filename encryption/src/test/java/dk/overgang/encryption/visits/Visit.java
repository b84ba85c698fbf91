package dk.overgang.encryption.visits;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Holds texts in a field that may be empty and in a list.
public record Visit(UUID id, @Nullable EncryptedText purpose, List<Remark> remarks) {

    public record Remark(EncryptedText text) {}

    public Visit {
        remarks = List.copyOf(remarks);
    }

    public Visit renewed(UnaryOperator<EncryptedText> renewed) {
        return new Visit(
                id,
                purpose == null ? null : renewed.apply(purpose),
                remarks.stream()
                        .map(remark -> new Remark(renewed.apply(remark.text())))
                        .toList());
    }
}
