package dk.overgang.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of pages: the portal on a port of its own, with [RunningPortal#SERVICES] and [RunningPortal#IDENTITY] behind
/// it. All such tests share one portal.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WorkerPortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "spring.config.name=worker-portal")
@ContextConfiguration(initializers = RunningPortal.class)
@Import(RunningPortal.FixedClock.class)
@ExtendWith(RunningPortal.Forgetting.class)
public @interface PortalTest {}
