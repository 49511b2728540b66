#pragma once
// What members can do with keys of their own and an honest program never does: propose, sign and
// combine what is punished, and send what is refused. Stories of cheats are made of it. Everything
// takes the secrets of the people who act, so no story shows more than they could do.

#include "agents/story/teller.hpp"
#include "contract/duties/signing.hpp"
#include "ledger/dealing.hpp"

namespace surety::story {

using Crowd = std::vector<Person*>;

machine::Status status_of(const World& world);
u64 epoch_of(const World& world);
// Somebody without a seat, who reports and sends what is refused.
Person& stranger_to(World& world);
// A pool that is drawn, has its key and has done its first duties.
bool begins(Teller& teller);
duties::Setting setting_of(const World& world);

// Duties -----------------------------------------------------------------------------------------

// The pool's open duty of this kind; nothing where there is none.
std::optional<machine::DutyView> open_duty(const World& world, bool block);
// The duty of this kind that the next epoch opens, before anything is proposed; nothing where the
// pool gets none any more.
std::optional<machine::DutyView> next_duty(World& world, bool block);
// The same duty as it stands now; nothing once it is judged.
std::optional<machine::DutyView> again(const World& world, duties::DutyId id);
// What its judgement was; nothing before it.
std::optional<duties::DutyJudged> judgement_of(const World& world, duties::DutyId id);
bool is_judged(World& world, duties::DutyId id);  // steps until then

// Seats that were slashed so far, and what the last evidence was made of.
u64 count_slashed(const World& world);
bool was_shown(const World& world, duties::Proof proof);

// Those who sit in the pool now, in the order of places.
Crowd sitters(World& world);
Person& coordinator_of(World& world, const machine::DutyView& duty);
// Those who sit in the pool but for one.
Crowd others(World& world, const Person& one);
// Of the pool's seat that the person has, or had last.
std::optional<SeatId> seat_of(const World& world, const Person& person);

// Signing ----------------------------------------------------------------------------------------

// Which share of the pool's key a person holds. Precondition: it holds one.
duties::Signer signer_of(const Person& person);
bool holds_share(const Person& person);
PoolSignature partial_of(const Person& person, const Hash& message);
// The pool's signature by the shares of the first t of the crowd. Precondition: t of them hold one.
PoolSignature sign_together(const Crowd& crowd, const Hash& message, u32 t);

// A vote of nobody's chain: `head` tells votes with one source and target apart.
duties::Task vote(u64 source, u64 target, u8 head);
duties::Task block_at(u64 slot, u8 body);
Hash root_of(const World& world, const duties::Task& task);

duties::SignedProposal proposal_of(const World& world, const Person& person,
                                   const duties::Task& task, Height height);
duties::SignedEnvelope envelope_of(const World& world, const Person& person,
                                   const duties::Task& task);

// Sharing a key ----------------------------------------------------------------------------------

// The session that is open; nothing where none is.
std::optional<machine::SharingView> open_sharing(const World& world);
// The member's index there, from 1; 0 where it has none.
u32 index_in(const World& world, const machine::SharingView& sharing, const Person& person);
// With its keys, all of which are registered.
threshold::Session session_of(const machine::SharingView& sharing);
// A complaint about what a dealer sent, made as it must be, whether or not the share is good.
// Precondition: the person has a key in the session, and the dealer has dealt.
keys::Complain complaint_of(const World& world, Person& person, u32 dealer);

// Messages and what must become of them ----------------------------------------------------------

// Takes a program's messages of a kind about a duty back before they are sent.
template <class Message>
void drop(participant::Moves& moves, duties::DutyId duty) {
  std::erase_if(moves.messages, [&](const machine::Message& message) {
    const auto* one = std::get_if<Message>(&message);
    return one != nullptr && one->duty == duty;
  });
}

struct Sent {
  const Person* sender;
  machine::Message message;
  std::string code;  // "duties.too_late"; empty: it is applied
  std::string note;
};
// Sends them in the next block, before what programs send: whether each got its answer.
bool are_answered(World& world, const std::vector<Sent>& sent);

// Money ------------------------------------------------------------------------------------------

// What an account has to spend, and what it has locked.
struct Wealth {
  Atoms balance_atoms;
  Atoms locked_atoms;
};
Wealth wealth_of(const World& world, const Person& person);

// Fines that were imposed, after the first `known` of the story.
std::vector<fines::FineImposed> fines_since(const World& world, u64 known);
u64 count_fines(const World& world);

}  // namespace surety::story
