package dk.overgang.portal.texting;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.course.CourseApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be noted about text messages to the citizen.
record TextingDeeds(TextingApi api, CourseApi courses) {

    static final String SECTION = "sms";

    Deed.All<SeenTexting> all() {
        return new Deed.All<>(Map.of(
                "tilmeld",
                new Deed<>("texting.opt-in", SECTION, TextingDeeds::number, TextingDeeds::now, this::optIn),
                "ret",
                new Deed<>("texting.change", SECTION, TextingDeeds::number, TextingDeeds::now, this::optIn),
                "afmeld",
                new Deed<>("texting.withdraw", SECTION, TextingDeeds::ending, TextingDeeds::now, this::withdraw)));
    }

    private static List<Field> number(SeenTexting seen, @Nullable UUID part, Words words) {
        var stands = seen.stands();
        return List.of(
                Field.note(words.text("texting.opt-in.then")),
                Field.line("phone", words.text("texting.field.phone"))
                        .hinted(words.text("texting.field.phone.hint"))
                        .with(stands.phone()),
                Field.one(
                                "language",
                                words.text("texting.field.language"),
                                Option.of(words, "texting.language", "DA", "EN"))
                        .with(stands.language()));
    }

    private static List<Field> ending(SeenTexting seen, @Nullable UUID part, Words words) {
        return List.of(Field.note(words.text("texting.withdraw.then")));
    }

    /// What stands, for who comes second.
    private static List<String> now(SeenTexting seen, @Nullable UUID part, Words words) {
        var phone = seen.stands().phone();
        return List.of(phone == null ? words.text("texting.none") : words.text("texting.wanted", phone));
    }

    private void optIn(Order order) {
        api.optIn(
                citizen(order),
                order.change(),
                Body.of("phone", order.typed().one("phone"))
                        .and("language", order.typed().one("language"))
                        .json());
    }

    private void withdraw(Order order) {
        api.withdraw(citizen(order), order.change());
    }

    /// The citizen of the course, as course-service names it to who asks.
    private UUID citizen(Order order) {
        return Objects.requireNonNull(courses.course(order.course()).getBody()).citizenId();
    }
}
