package dk.overgang.medcom.bundle;

import dk.overgang.medcom.message.FhirFormat;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.scanning.Written;
import dk.overgang.medcom.scanning.Written.Items;
import dk.overgang.medcom.scanning.Written.Member;
import dk.overgang.medcom.scanning.Written.Members;
import dk.overgang.medcom.scanning.Written.Value;
import dk.overgang.medcom.scanning.WrittenText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;

/// Finds what in a message is not written as FHIR has it, names it, and reads the rest. Each part is read by
/// itself, so the work grows with the message and no faster.
final class Repair {

    private static final String ENTRY = "entry";
    private static final String RESOURCE = "resource";
    private static final String NARRATIVE = "text";
    private static final Members EMPTY = new Members(List.of());

    private final FhirFormat format;
    private final List<FhirIssue> issues;

    Repair(FhirFormat format, List<FhirIssue> issues) {
        this.format = format;
        this.issues = issues;
    }

    /// Empty where even the sound parts make no bundle.
    Optional<Bundle> bundle(Members written) {
        var single = withoutRepeats(written, ElementPath.BUNDLE);
        if (single.resourceType().filter("Bundle"::equals).isEmpty()) {
            issues.add(FhirIssue.badShape("Bundle"));
        }
        var frame = soundMembers(single.without(Written.RESOURCE_TYPE).without(ENTRY), Repair::bundleOf, "Bundle");
        var entries = single.values(ENTRY).stream().flatMap(this::entry).toList();
        var repaired = bundleOf(frame.and(Written.member(ENTRY, new Items(entries))));
        var complaints = new Complaints();
        var bundle = FhirCodec.bundle(WrittenText.of(repaired, format), format, complaints);
        if (!complaints.isEmpty()) {
            issues.add(FhirIssue.badShape("Bundle"));
        }
        return bundle;
    }

    private Members bundleWith(Members entry) {
        return bundleOf(Written.member(ENTRY, new Items(List.of(entry))));
    }

    private Stream<Written> entry(Written written) {
        if (!(written instanceof Members entry)) {
            issues.add(FhirIssue.badShape("Bundle.entry"));
            return Stream.empty();
        }
        if (isSound(bundleWith(entry)) && !entry.values(RESOURCE).isEmpty()) {
            return Stream.of(entry);
        }
        var around = soundMembers(entry.without(RESOURCE), this::bundleWith, "Bundle.entry");
        var resources = entry.values(RESOURCE);
        var resource = resources.size() == 1 ? resource(resources.getFirst()) : EMPTY;
        if (resource.all().isEmpty()) {
            issues.add(FhirIssue.badShape("Bundle.entry.resource"));
            return Stream.of(around);
        }
        return Stream.of(around.and(Written.member(RESOURCE, resource)));
    }

    /// Nothing where it is none. A narrative is not read, so whatever is wrong with one is no matter.
    private Members resource(Written written) {
        if (!(written instanceof Members given)
                || given.resourceType().filter(ElementPath::isType).isEmpty()) {
            return EMPTY;
        }
        var resource = given.without(NARRATIVE);
        if (isSound(resource)) {
            return resource;
        }
        var type = given.resourceType().orElseThrow();
        var before = issues.size();
        var sound = Written.resourceType(type)
                .and(soundMembers(
                        resource.without(Written.RESOURCE_TYPE),
                        part -> Written.resourceType(type).and(part),
                        type));
        if (issues.size() == before) {
            issues.add(FhirIssue.badShape(type));
        }
        return isSound(sound) ? sound : Written.resourceType(type);
    }

    private interface Around {

        Members of(Members part);
    }

    /// Those that can be read alone.
    private Members soundMembers(Members all, Around around, String path) {
        if (isSound(around.of(all))) {
            return all;
        }
        var sound = new ArrayList<Member>();
        for (var group : all.byName().entrySet()) {
            if (isSound(around.of(group.getValue()))) {
                sound.addAll(group.getValue().all());
            } else {
                issues.add(FhirIssue.badShape(named(path, group.getKey())));
            }
        }
        return new Members(sound);
    }

    private static String named(String path, String name) {
        return path.equals("Bundle.entry")
                ? ElementPath.BUNDLE.member(ENTRY).member(name).text()
                : ElementPath.resource(path).member(name).text();
    }

    private boolean isSound(Members resource) {
        return FhirCodec.isSound(WrittenText.of(resource, format), format);
    }

    private static Members bundleOf(Members members) {
        return Written.resourceType("Bundle").and(members);
    }

    /// In JSON a name stands once in an object; nobody can tell which of two values is meant. XML repeats the name
    /// for each value of a list, and HAPI tells where there may be only one.
    static boolean hasRepeats(Written written, FhirFormat format) {
        return format == FhirFormat.JSON && hasRepeats(written);
    }

    private static boolean hasRepeats(Written written) {
        return switch (written) {
            case Value _ -> false;
            case Items(var all) -> all.stream().anyMatch(Repair::hasRepeats);
            case Members(var all) -> {
                var names = new HashSet<String>();
                yield all.stream().anyMatch(member -> !names.add(member.name()) || hasRepeats(member.value()));
            }
        };
    }

    private Members withoutRepeats(Members members, ElementPath path) {
        if (format != FhirFormat.JSON) {
            return members;
        }
        var single = new ArrayList<Member>();
        members.byName().forEach((name, group) -> {
            if (group.all().size() > 1) {
                issues.add(FhirIssue.repeated(path.member(name).text()));
            } else {
                single.add(new Member(
                        name, withoutRepeats(name, group.all().getFirst().value(), path)));
            }
        });
        return new Members(single);
    }

    private Written withoutRepeats(String name, Written value, ElementPath path) {
        return switch (value) {
            case Value simple -> simple;
            case Items(var all) ->
                new Items(all.stream()
                        .map(item -> withoutRepeats(name, item, path))
                        .toList());
            case Members inside -> withoutRepeats(inside, path.into(name, inside));
        };
    }
}
