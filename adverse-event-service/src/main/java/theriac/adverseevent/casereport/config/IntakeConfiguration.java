package theriac.adverseevent.casereport.config;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import theriac.adverseevent.casereport.CaseIds;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.ReportFormats;
import theriac.adverseevent.casereport.SenderId;

/// Puts together what taking reports in needs from its surroundings.
final class IntakeConfiguration {

    private IntakeConfiguration() {}

    @Produces
    @Singleton
    static CaseIds caseIds(Clock clock) {
        return new CaseIds(clock, new SecureRandom());
    }

    @Produces
    @Singleton
    static ReportFormats formats(@All List<ReportFormat> formats) {
        return new ReportFormats(formats);
    }

    @Produces
    @Singleton
    static RegisteredSenders senders(SendersConfig config) {
        Map<SenderId, Optional<String>> linkingSystems = new HashMap<>();
        Map<SenderId, ZoneId> timeZones = new HashMap<>();
        config.senders().forEach((name, sender) -> {
            linkingSystems.put(new SenderId(name), sender.identifierSystem());
            sender.timeZone().ifPresent(zone -> timeZones.put(new SenderId(name), zone));
        });
        return new RegisteredSenders(linkingSystems, timeZones);
    }
}
