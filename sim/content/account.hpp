#pragma once
// The facts a collector sees about a debt, and what may be offered without asking.

#include <optional>
#include <string>
#include <vector>

#include "base/civil_date.hpp"
#include "base/money.hpp"

namespace callwright {

struct LedgerEntry {
    CivilDate date;
    std::string what;
    Cents amount = 0;   // charges positive, payments negative
    Cents balance = 0;  // after it
};

struct AccountItem {
    std::string kind;   // "principal", "interest", "fees", "costs"
    std::string label;
    Cents amount = 0;
};

struct AccountHolder {
    std::string date_of_birth;  // ISO
    std::string zip_code;
    std::string address;
    std::string phone;
    std::string last_four_ssn;
};

struct Account {
    std::string firm;        // the trainee's firm
    std::string creditor;
    std::string product;     // "credit card"
    std::string number_ending;
    std::string currency = "USD";
    Cents balance = 0;
    CivilDate as_of;
    std::vector<AccountItem> items;
    CivilDate due_date;
    int days_past_due = 0;
    Cents last_payment = 0;
    CivilDate last_payment_date;
    std::vector<LedgerEntry> ledger;
    AccountHolder holder;

    Cents item(std::string_view kind) const;  // the total of that kind; 0 when there is none
    bool is_total(Cents amount) const;        // an item, or all items of one kind together
    bool has_number(std::string_view digits) const;  // that end of the account's number, or digits that a line of the ledger names: no sum of money
};

struct Authority {
    int full_within_days = 30;
    Cents settlement_floor = 0;  // 0: no settlement
    int settlement_floor_thousandths = 1000;
    int plan_max_payments = 0;
    int max_days_to_first = 30;
    Cents waive_fees_up_to = 0;
    std::string beyond;          // who decides about the rest: "the credit department"
};

}  // namespace callwright
