package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.jobs.DailyJob;
import dk.fodfaeste.settings.NumberSetting;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets each night what is personal of answered enquiries whose days are over. */
@Configuration(proxyBeanMethods = false)
class EnquiryExpiry {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 35);

    @Bean
    NumberSetting enquiryKeptDays() {
        return EnquiryAnswers.KEPT_DAYS;
    }

    @Bean
    DailyJob enquiryExpiryJob(Gate gate, EnquiryAnswers answers) {
        return new DailyJob() {

            @Override
            public String kind() {
                return "enquiry-expiry";
            }

            @Override
            public LocalTime at() {
                return AT_NIGHT;
            }

            @Override
            public void run(Caller system) {
                gate.run(system, EnquiryAction.ENQUIRY_FORGET, answers::forget);
            }
        };
    }
}
