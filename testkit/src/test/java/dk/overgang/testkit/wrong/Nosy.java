package dk.overgang.testkit.wrong;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.Caller;
import dk.overgang.access.scope.Scopes;
import org.springframework.data.mongodb.core.query.Criteria;

/// Two ways of searching by what a token says, and two of keeping to the rule.
record Nosy(Scopes scopes) {

    Criteria ownSearch(Caller caller) {
        return where("municipality").is(caller.municipality());
    }

    Criteria handedOn(Caller caller) {
        return further(home(caller), 1);
    }

    String written(Caller caller) {
        return "refused in " + home(caller);
    }

    Criteria scoped(Caller caller) {
        return scopes.of(caller).in("municipality").and("on").is(caller.subject());
    }

    private static Criteria further(String municipality, int limit) {
        return limit == 0 ? last(municipality) : further(municipality, limit - 1);
    }

    private static Criteria last(String municipality) {
        return where("municipality").is(municipality);
    }

    private static String home(Caller caller) {
        return caller.municipality();
    }
}
