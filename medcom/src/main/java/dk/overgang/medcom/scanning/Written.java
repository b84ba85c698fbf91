package dk.overgang.medcom.scanning;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A message as it was written, before anything is known of FHIR: names, values and what stands inside what. JSON
/// and XML give the same: an XML attribute is a member whose name starts with `@`, and the element inside a
/// `resource` or a `contained` becomes the member `resourceType`. The inside of a narrative is left out.
public sealed interface Written {

    String RESOURCE_TYPE = "resourceType";

    /// `isText` is false for JSON's numbers, `true`, `false` and `null`.
    record Value(String text, boolean isText) implements Written {}

    record Items(List<Written> all) implements Written {

        public Items {
            all = List.copyOf(all);
        }
    }

    /// In the order of the message; a name may stand more than once.
    record Members(List<Member> all) implements Written {

        public Members {
            all = List.copyOf(all);
        }

        /// Each value under a name, whether the values stand in a list or the name is repeated.
        public List<Written> values(String name) {
            return all.stream()
                    .filter(member -> member.name().equals(name))
                    .flatMap(member ->
                            member.value() instanceof Items(var items) ? items.stream() : Stream.of(member.value()))
                    .toList();
        }

        /// Empty where the type is told twice, or not as a text.
        public Optional<String> resourceType() {
            var told = values(RESOURCE_TYPE);
            return told.size() == 1 && told.getFirst() instanceof Value(var text, var isText) && isText
                    ? Optional.of(text)
                    : Optional.empty();
        }

        public Map<String, Members> byName() {
            return all.stream()
                    .collect(groupingBy(Member::name, LinkedHashMap::new, collectingAndThen(toList(), Members::new)));
        }

        public Members and(Members more) {
            return new Members(Stream.concat(all.stream(), more.all.stream()).toList());
        }

        public Members without(String name) {
            return new Members(
                    all.stream().filter(member -> !member.name().equals(name)).toList());
        }
    }

    record Member(String name, Written value) {}

    static Members member(String name, Written value) {
        return new Members(List.of(new Member(name, value)));
    }

    static Members resourceType(String type) {
        return member(RESOURCE_TYPE, new Value(type, true));
    }
}
