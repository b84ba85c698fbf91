package dk.overgang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/// A test against the running library; all of them share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Library.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=library")
@ContextConfiguration(initializers = LibraryAddresses.class)
@interface LibraryTest {}
