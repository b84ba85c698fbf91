package dk.overgang.commands;

import dk.overgang.commands.counters.CounterService;
import dk.overgang.testkit.Platform;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// A test of the command path in a running service.
@SpringBootTest(classes = CounterService.class, properties = "spring.config.name=counters")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Platform.class)
@Retention(RetentionPolicy.RUNTIME)
@interface CommandPathTest {}
