package dk.overgang.portal.forms;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ChangeRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a page lets people do: the form for it, and where what was typed is sent.
///
/// @param text the key of its texts: `text` on the button, `text.title` above the form, `text.told` when it is done
/// @param section of the page that it belongs to
/// @param form the fields as they stand
/// @param now what stands on the page already, for who comes second; empty where the fields say it
/// @param rows the lists of the form, such as `supporters` for fields `supporters/0/name`: rows that are left empty are
///     closed up, so that what is refused is found at its row
public record Deed<S>(String text, String section, Form<S> form, Now<S> now, Send send, List<String> rows) {

    public Deed {
        rows = List.copyOf(rows);
    }

    /// The fields as they stand.
    ///
    /// @param <S> what the page shows
    @FunctionalInterface
    public interface Form<S> {
        List<Field> of(S seen, @Nullable UUID part, Words words);
    }

    /// Label and text of each line.
    @FunctionalInterface
    public interface Now<S> {
        List<String> of(S seen, @Nullable UUID part, Words words);
    }

    @FunctionalInterface
    public interface Send {
        void to(Order order);
    }

    /// One thing to do.
    ///
    /// @param part of the course's page; null for the whole
    /// @param key the name of the request: sent again with it, it has one effect
    /// @param version that the person saw
    public record Order(
            UUID course,
            @Nullable UUID part,
            Typed typed,
            String key,
            @Nullable String version) {

        /// What the change is sent with.
        public ChangeRequest change() {
            return new ChangeRequest(key, version);
        }

        public UUID id() {
            if (part == null) {
                throw new NothingHere();
            }
            return part;
        }
    }

    public Deed(String text, String section, Form<S> form, Send send) {
        this(text, section, form, (_, _, _) -> List.of(), send);
    }

    public Deed(String text, String section, Form<S> form, Now<S> now, Send send) {
        this(text, section, form, now, send, List.of());
    }

    /// A way to it, for templates.
    ///
    /// @param about what it is about, for who does not see the row
    /// @param allowed whether it may be done now
    /// @param why not
    public record Act(
            String address,
            String section,
            String text,
            String about,
            boolean allowed,
            @Nullable String why) {}

    /// All that a page lets people do, by the end of the address.
    public record All<S>(Map<String, Deed<S>> byName) {

        public All {
            byName = Map.copyOf(byName);
        }

        Deed<S> named(String name) {
            var deed = byName.get(name);
            if (deed == null) {
                throw new NothingHere();
            }
            return deed;
        }
    }
}
