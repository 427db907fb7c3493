package theriac.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/// A test of the application on a real PostgreSQL and a real Kafka behind tunnels.
@QuarkusTest
@QuarkusTestResource(
        value = TunnelledPlatform.class,
        initArgs = {
            @ResourceArg(
                    name = "topics",
                    value = "hospital.note.v1.demo-hospital,hospital.note.v1.other-hospital,test.note-stored.v1,"
                            + "hospital.note.v1.demo-hospital.dead-letter,hospital.note.v1.other-hospital.dead-letter"),
            @ResourceArg(name = "compacted-topics", value = "test.word.v1,test.term.v1")
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealParts {}
