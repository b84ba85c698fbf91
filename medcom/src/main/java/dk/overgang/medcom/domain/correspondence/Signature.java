package dk.overgang.medcom.domain.correspondence;

/// Who wrote it, as the writer's own organisation says: name, occupation and a telephone number to call back.
public record Signature(String name, String title, String phone) {

    public Signature {
        name = PlainText.of(name);
        title = PlainText.of(title);
    }

    @Override
    public String toString() {
        return "Signature";
    }
}
