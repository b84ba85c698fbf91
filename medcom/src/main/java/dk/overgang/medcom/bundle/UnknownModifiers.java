package dk.overgang.medcom.bundle;

import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.scanning.Written;
import dk.overgang.medcom.scanning.Written.Items;
import dk.overgang.medcom.scanning.Written.Members;
import dk.overgang.medcom.scanning.Written.Value;
import java.util.List;

/// FHIR forbids to ignore what changes the meaning of everything around it: a modifierExtension or implicitRules.
/// None is known here, and MedCom's messages have none.
final class UnknownModifiers {

    private static final String MODIFIER = "modifierExtension";
    private static final String RULES = "implicitRules";

    private UnknownModifiers() {}

    static void find(Members bundle, List<FhirIssue> issues) {
        find(bundle, ElementPath.BUNDLE, issues);
    }

    private static void find(Members members, ElementPath path, List<FhirIssue> issues) {
        for (var member : members.all()) {
            switch (member.name()) {
                case MODIFIER -> add(FhirIssue.unknownModifier(path.named(MODIFIER)), issues);
                case RULES -> add(FhirIssue.unknownModifier(path.named(RULES)), issues);
                default -> find(member.name(), member.value(), path, issues);
            }
        }
    }

    private static void find(String name, Written value, ElementPath path, List<FhirIssue> issues) {
        switch (value) {
            case Value _ -> {}
            case Items(var all) -> all.forEach(item -> find(name, item, path, issues));
            case Members inside -> find(inside, path.into(name, inside), issues);
        }
    }

    private static void add(FhirIssue issue, List<FhirIssue> issues) {
        if (!issues.contains(issue)) {
            issues.add(issue);
        }
    }
}
