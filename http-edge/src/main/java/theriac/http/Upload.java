package theriac.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an endpoint that reads its body as a stream and so takes up to `theriac.http.max-upload-size`; every other
/// endpoint takes up to `theriac.http.max-body-size`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Upload {}
