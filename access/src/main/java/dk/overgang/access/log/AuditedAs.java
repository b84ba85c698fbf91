package dk.overgang.access.log;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the action of a controller's method for the access log where its HTTP method does not tell it: a search
/// by POST, for example, or an export by GET.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditedAs {

    AuditAction value();
}
